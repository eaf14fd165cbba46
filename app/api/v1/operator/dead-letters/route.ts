import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { pageInput } from "@/lib/kernel/paging";
import { listDeadLetters } from "@/lib/platform/dead-letters/list";
import { pageOf, toPage } from "../../_views/page-of";

const DeadLetter = z
  .object({
    id: z.string(),
    source: z.string(),
    eventName: z.string(),
    payload: z.unknown(),
    error: z.string(),
    failedAt: z.date(),
    rerunAt: z.date().nullable(),
    canRunAgain: z.boolean(),
  })
  .meta({ id: "DeadLetter", description: "Work that gave up." });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listDeadLetters",
    tag: "Operators",
    auth: "operator",
    summary: "List work that gave up",
    query: z.object(pageInput(30, 100)),
    answer: pageOf(DeadLetter),
    handle: async ({ ctx, query }) => toPage(await listDeadLetters(ctx, query), (letter) => ({ ...letter })),
  }),
});
