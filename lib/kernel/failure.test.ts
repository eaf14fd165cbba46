import { describe, expect, it } from "vitest";
import { Failure, failures } from "./failure";

const fail = failures("orders", { sold: ["conflict", "{title} was just sold."] });

describe("failures", () => {
  it("carries kind, status, and the sentence with its values", () => {
    const failure = fail("sold", { params: { title: "A teak chair" } });
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.status).toBe(409);
    expect(failure.message).toBe("A teak chair was just sold.");
    expect(failure.domain).toBe("orders");
  });
});
