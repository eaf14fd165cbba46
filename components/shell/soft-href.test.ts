import { describe, expect, it } from "vitest";
import { staysHere } from "./soft-href";

const CLICK = {
  button: 0,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  defaultPrevented: false,
};

describe("a click on a link", () => {
  it("stays on this page when it is a plain one", () => {
    expect(staysHere(CLICK)).toBe(true);
  });

  it.each([
    ["the middle button", { button: 1 }],
    ["Command", { metaKey: true }],
    ["Control", { ctrlKey: true }],
    ["Shift", { shiftKey: true }],
    ["Alt", { altKey: true }],
    ["someone who has answered it", { defaultPrevented: true }],
  ])("does not with %s", (_case, more) => {
    expect(staysHere({ ...CLICK, ...more })).toBe(false);
  });
});
