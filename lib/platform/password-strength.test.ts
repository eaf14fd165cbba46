import { describe, expect, it } from "vitest";
import { weaknessOf } from "./password-strength";

const own = ["Mara Lind", "mara.lind@people.example"];

// Red when the check of the score goes from password-strength.ts.
describe("a password that is soon guessed", () => {
  it.each([
    ["password1234", /common|own/],
    ["Passwort2024!", /own/],
    ["iloveyou12", /common/],
    ["qwertzuiop1", /keys/],
    ["Lkj8Lkj8Lkj8", /repeat/],
    ["abcdefghij", /sequence/],
    ["sommer2026!", /name|word|weak/],
    ["maralind1990", /own/],
    ["resalehub2026", /own/],
  ])("%s is refused with its reason", async (password, reason) =>
    expect(await weaknessOf(password, own)).toMatch(reason),
  );
});

it.each([
  "correct horse battery",
  "a quiet harbour in May",
  "resale-demo-2026",
  "drei Möwen über'm Deich",
  "dort ist Mara Lind im Nebel",
])("%s is fine", async (password) => expect(await weaknessOf(password, own)).toBeNull());

// Red without l33tMaxSubstitutions and maxLength: minutes in which nothing else is answered.
it("is judged quickly, whatever is sent", async () => {
  await weaknessOf("warm up the lists", own);
  const started = performance.now();
  await weaknessOf("@4$5w0rd!(){}[]<>|1".repeat(10), own);
  expect(performance.now() - started).toBeLessThan(3000);
});
