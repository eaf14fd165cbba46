import type { z } from "zod";
import { readForm } from "@/app/_server/read-form";
import { route } from "@/app/_server/route";
import type { JoinLiveChannelInput } from "@/lib/accounts/contract-live";
import { joinLiveChannel } from "@/lib/accounts/tasks/join-live-channel";

/** A page's live connection asks to be let into its person's own channel. */
export const POST = route(async (ctx, request) => {
  const asked = (await readForm(request)) as z.input<typeof JoinLiveChannelInput>;
  return Response.json(await joinLiveChannel(ctx, asked), { headers: { "cache-control": "no-store" } });
});
