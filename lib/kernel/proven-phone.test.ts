import { expect, it } from "vitest";
import { money } from "./money";
import { needsPhone } from "./proven-phone";

it.each([
  [money(99_999, "EUR"), 1000, false],
  [money(100_000, "EUR"), 1000, true],
  [money(0, "EUR"), 0, true],
])("%j with %i: %s", (amount, from, needed) => expect(needsPhone(amount, from)).toBe(needed));
