import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

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

/** Joins class names; of two that contradict each other the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
