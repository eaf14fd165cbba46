import { describe, expect, it } from "vitest";
import { readIdempotencyKey } from "./idempotency-key";

describe("readIdempotencyKey", () => {
  it("takes a key as clients make them, and none", () => {
    const key = "0f8fad5b-d9cb-469f-a165-70867728950e";
    expect(readIdempotencyKey(key)).toEqual({ idempotencyKey: key });
    expect(readIdempotencyKey(null)).toEqual({});
  });

  // Red when KEY takes any string of a length: the database stores no NUL and would answer 500.
  it.each(["", "short", "x".repeat(65), "a\u0000bcdefgh", "with a blank", "schlüssel-1"])(
    "names the field of %j",
    (key) => {
      expect(() => readIdempotencyKey(key)).toThrow(
        expect.objectContaining({ status: 422, fields: { idempotencyKey: expect.anything() } }),
      );
    },
  );
});
