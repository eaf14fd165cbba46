import { expect, it } from "vitest";
import { clientCountry } from "./client-country";

it.each([
  ["de", "DE"],
  [" SE ", "SE"],
  ["XX", undefined],
  ["T1", undefined],
  ["Germany", undefined],
  ["DE, SE", undefined],
  ["", undefined],
  [null, undefined],
])("%j is %j", (header, country) => expect(clientCountry(header)).toBe(country));
