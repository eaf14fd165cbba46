import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { revokeSession } from "@/lib/accounts/commands/revoke-session";
import { accountFailure, OwnSessionInput } from "@/lib/accounts/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  DELETE: operation({
    id: "revokeSession",
    tag: "People",
    auth: "session",
    summary: "End one of your sessions",
    description: "Its cookie is worthless at once.",
    params: OwnSessionInput,
    failures: accountFailure.foretell("not_found"),
    async handle({ ctx, params }) {
      await revokeSession(ctx, params);
    },
  }),
});
