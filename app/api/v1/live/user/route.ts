import type { z } from "zod";
import { readForm } from "@/app/_server/read-form";
import { route } from "@/app/_server/route";
import type { ProveLivePersonInput } from "@/lib/accounts/contract-live";
import { proveLivePerson } from "@/lib/accounts/tasks/prove-live-person";

/** A page's live connection says whose it is, so that it can be ended when they sign out. */
export const POST = route(async (ctx, request) => {
  const asked = (await readForm(request)) as z.input<typeof ProveLivePersonInput>;
  return Response.json(await proveLivePerson(ctx, asked), { headers: { "cache-control": "no-store" } });
});
