import { expect, it } from "vitest";
import { looksLikeTollFraud } from "./toll-fraud";

it.each([
  [{ sent: 49, passed: 0 }, false],
  [{ sent: 50, passed: 0 }, true],
  [{ sent: 100, passed: 24 }, true],
  [{ sent: 100, passed: 25 }, false],
  [{ sent: 0, passed: 0 }, false],
])("%j looks like toll fraud: %s", (outcome, fraud) => expect(looksLikeTollFraud(outcome)).toBe(fraud));
