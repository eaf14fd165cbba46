import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { listSessions } from "@/lib/accounts/queries/list-sessions";
import { OwnSession } from "../../_views/own-session";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listSessions",
    tag: "People",
    auth: "session",
    summary: "See where you are signed in",
    description: "The session that asks comes first, then the one used last.",
    answer: z.object({ items: z.array(OwnSession) }),
    handle: async ({ ctx }) => ({ items: await listSessions(ctx, {}) }),
  }),
});
