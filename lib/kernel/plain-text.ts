import { z } from "zod";
import { isVisible } from "./unseen";

/** A text that others read as a name: 1 to `max` characters as people count them, in any script. */
export function nameText(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max * 4)
    .refine((text) => isVisible(text) && !/\p{Cc}/u.test(text) && text.isWellFormed(), {
      params: { code: "characters" },
    })
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " "))
    .refine((text) => [...text].length <= max, { params: { code: "too_long" } })
    .refine((text) => /[\p{L}\p{N}]/u.test(text), { params: { code: "characters" } });
}

/** A text of several lines, up to `max` characters as people count them: no invisibles, no more than two line breaks at once. */
export function paragraphText(max: number) {
  return z
    .string()
    .trim()
    .max(max * 4)
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/\n{3,}/g, "\n\n"),
    )
    .refine((text) => isVisible(text) && text.isWellFormed(), {
      params: { code: "characters" },
    })
    .refine((text) => [...text].length <= max, { params: { code: "too_long" } });
}

/** Whether the machine knows this name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
