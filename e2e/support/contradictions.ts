import { extendTailwindMerge } from "tailwind-merge";
import type { Page } from "./test";

/** Knows which class names set the same property, those of our own scale included (app/globals.css). */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      "font-weight": ["title", "strong", "price"],
      radius: ["img", "ctl", "panel", "pill"],
      shadow: ["pop"],
      spacing: ["gutter", "grid", "header", "ctl", "ctl-sm", "tab-bar"],
    },
  },
});

/** The elements of a page of whose classes one would undo another: which one wins is not written anywhere. */
export async function contradictions(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll("[class]")].map((one) => one.getAttribute("class") ?? "")),
  ]);
  return all.flatMap((classes) => {
    const kept = new Set(merge(classes).split(" "));
    const undone = classes.split(/\s+/).filter((name) => name && !kept.has(name));
    return undone.length > 0 ? [`${undone.join(" ")} in "${classes}"`] : [];
  });
}
