import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

describe("clientAddress", () => {
  it.each([
    ["one proxy", "203.0.113.7", 1, "203.0.113.7"],
    ["two proxies", "203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
    ["spaces around an entry", " 203.0.113.7 ,  10.0.0.2 ", 2, "203.0.113.7"],
    ["an IPv6 address", "2001:db8::7", 1, "2001:db8::7"],
  ])("reads what the outermost proxy wrote: %s", (_case, header, proxies, address) => {
    expect(clientAddress(header, proxies)).toBe(address);
  });

  // Red when the first entry is taken (`hops[0]`): a client could then pick its own address, and so its own limits.
  it.each([
    ["198.51.100.1, 203.0.113.7", 1],
    ["198.51.100.1, 198.51.100.2, 203.0.113.7, 10.0.0.2", 2],
  ])("passes over what the client made up: %s", (header, proxies) => {
    expect(clientAddress(header, proxies)).toBe("203.0.113.7");
  });

  it.each([
    ["no header", null, 1],
    ["an empty header", "", 1],
    ["fewer entries than proxies", "203.0.113.7", 2],
  ])("does not guess: %s", (_case, header, proxies) => {
    expect(clientAddress(header, proxies)).toBe("unknown");
  });
});
