import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { AddressInput } from "@/lib/accounts/contract";
import { askReset } from "@/lib/accounts/tasks/ask-reset";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "askReset",
    tag: "People",
    auth: "none",
    summary: "Ask for a link to a new password",
    description:
      "The link is mailed to the address, if that has an account; `POST /reset` takes its token. The answer is the same without one.",
    body: AddressInput,
    example: { email: "mara@example.com" },
    handle: ({ ctx, body }) => askReset(ctx, body),
  }),
});
