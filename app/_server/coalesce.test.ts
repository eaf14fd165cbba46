import { describe, expect, it } from "vitest";
import { coalesce } from "./coalesce";

describe("coalesce", () => {
  it("runs once at a time, and once more for all who asked meanwhile", async () => {
    let runs = 0;
    let together = 0;
    let most = 0;
    const run = coalesce(async () => {
      runs += 1;
      together += 1;
      most = Math.max(most, together);
      await new Promise((resolve) => setTimeout(resolve, 5));
      together -= 1;
    });
    await Promise.all(Array.from({ length: 20 }, () => run()));
    expect({ runs, most }).toEqual({ runs: 2, most: 1 });
    await run();
    expect(runs).toBe(3);
  });
});
