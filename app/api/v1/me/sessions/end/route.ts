import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { clearSessionCookie } from "@/app/_server/session-cookie";
import { endAllSessions } from "@/lib/accounts/commands/end-all-sessions";
import { EndSessionsInput } from "@/lib/accounts/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "endSessions",
    tag: "People",
    auth: "session",
    summary: "Sign out elsewhere, or everywhere",
    description: "`others` leaves the session that asks; `all` ends that one too.",
    body: EndSessionsInput,
    example: { which: "others" },
    answer: z.object({ ended: z.number().int() }),
    async handle({ ctx, body }) {
      const answer = await endAllSessions(ctx, body);
      if (body.which === "all") await clearSessionCookie();
      return answer;
    },
  }),
});
