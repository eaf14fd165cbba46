import type { z } from "zod";
import { readJson, route } from "@/app/_server/route";
import { markNoticesRead } from "@/lib/notifications/commands/mark-notices-read";
import type { MarkNoticesReadInput } from "@/lib/notifications/contract";

/** A person has opened notices: they are read. Not a GET, for it changes something. */
export const POST = route(async (ctx, request) => {
  const asked = (await readJson(request)) as z.input<typeof MarkNoticesReadInput>;
  return Response.json(await markNoticesRead(ctx, asked));
});
