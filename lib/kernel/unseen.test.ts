import { expect, it } from "vitest";
import { isVisible, visible } from "./unseen";

it.each([
  ["\u202eevE", "evE"],
  ["\u3164", ""],
  ["\u115f\u1160", ""],
  ["so\u00adft", "soft"],
  ["a\u0000b\u2028c", "abc"],
  [`a${"\u0301".repeat(40)}`, `\u00e1${"\u0301".repeat(4)}`],
])("takes out of %j what nobody sees", (text, seen) => {
  expect(visible(text)).toBe(seen);
  expect(isVisible(text)).toBe(false);
});

it.each(["Élan", "نمی\u200cخواهم", "👩\u200d🔧", "❤\ufe0f", "क्\u200dष", "Phở", "two\nlines\t"])(
  "leaves %j as it is",
  (text) => {
    expect(visible(text)).toBe(text.normalize("NFC"));
    expect(isVisible(text)).toBe(true);
  },
);
