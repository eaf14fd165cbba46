import { z } from "zod";
import { NOTICE_KINDS, type NoticeView } from "@/lib/notifications/contract";
import { Money } from "./money";
import { photoUrl } from "./photo";

export const Notice = z
  .object({
    id: z.string(),
    kind: z.enum(NOTICE_KINDS),
    at: z.date(),
    read: z.boolean(),
    path: z.string().describe("Where to go from here: a path on this site, without a language."),
    facts: z
      .object({
        title: z.string(),
        number: z.string(),
        photo: z.string().nullable(),
        amount: Money,
        otherName: z.string(),
        by: z.enum(["buyer", "seller", "deadline"]),
        dueAt: z.date(),
        stars: z.number().int(),
        reason: z.string(),
      })
      .partial()
      .describe("What its words may name, as it was when the thing happened."),
  })
  .meta({ id: "Notice", description: "Something that happened, told to the one whom it concerns." });

export function toNotice({ facts: { photoKey, ...facts }, ...notice }: NoticeView): z.input<typeof Notice> {
  return { ...notice, facts: photoKey ? { ...facts, photo: photoUrl(photoKey) } : facts };
}
