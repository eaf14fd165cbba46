import { describe, expect, it } from "vitest";
import { readTrackingNumber, trackingUrl } from "./carriers";

describe("tracking numbers", () => {
  it.each([
    ["dhl", "00340434 1616 1234 5678", "00340434161612345678"],
    ["ups", "1z 999 aa1 01 2345 6784", "1Z999AA10123456784"],
    ["colissimo", "6A 20347718902", "6A20347718902"],
    ["other", "ab-123-456", "AB123456"],
  ] as const)("reads %s %s", (carrier, typed, read) => {
    expect(readTrackingNumber(carrier, typed)).toBe(read);
  });

  it.each([
    ["dhl", "hello"],
    ["ups", "1Z999"],
    ["other", "<script>"],
    ["dpd", "javascript:alert(1)"],
  ] as const)("refuses %s %s", (carrier, typed) => {
    expect(readTrackingNumber(carrier, typed)).toBeNull();
  });

  it("links to the carrier's page, where there is one", () => {
    expect(trackingUrl("gls", "12345678901")).toBe("https://gls-group.eu/track/12345678901");
    expect(trackingUrl("other", "AB123456")).toBeNull();
    expect(trackingUrl(null, null)).toBeNull();
  });
});
