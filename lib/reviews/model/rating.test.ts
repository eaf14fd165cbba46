import { expect, it } from "vitest";
import { ratingOf } from "./rating";

it("averages to two decimals, and is nothing before the first", () => {
  expect(ratingOf(0, 0)).toEqual({ count: 0, average: null });
  expect(ratingOf(3, 14)).toEqual({ count: 3, average: 4.67 });
  expect(ratingOf(1, 5)).toEqual({ count: 1, average: 5 });
});
