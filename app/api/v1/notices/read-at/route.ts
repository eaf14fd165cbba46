import type { z } from "zod";
import { readJson, route } from "@/app/_server/route";
import { markReadAt } from "@/lib/notifications/commands/mark-read-at";
import type { MarkReadAtInput } from "@/lib/notifications/contract";

/** A person has come to a page that notices led to: those are read. */
export const POST = route(async (ctx, request) => {
  const asked = (await readJson(request)) as z.input<typeof MarkReadAtInput>;
  return Response.json(await markReadAt(ctx, asked));
});
