import { describe, expect, it } from "vitest";
import { NEXT, sellerMayMove } from "./status";

describe("the table of statuses", () => {
  it("lets nothing follow a deletion", () => {
    expect(Object.keys(NEXT.deleted)).toEqual([]);
  });

  it("lets the seller pause what is on sale and delete what nobody is buying", () => {
    expect(sellerMayMove("paused")).toEqual(["active"]);
    expect(sellerMayMove("active")).toEqual(["paused"]);
    expect(sellerMayMove("deleted")).toEqual(["preparing", "active", "paused", "sold"]);
  });

  it("leaves reserved and sold to orders alone", () => {
    expect(Object.values(NEXT.reserved)).toEqual(["claims", "claims"]);
    for (const moves of Object.values(NEXT)) {
      expect(moves.reserved ?? "claims").toBe("claims");
      expect(moves.sold ?? "claims").toBe("claims");
    }
  });
});
