import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { AddressInput } from "@/lib/accounts/contract";
import { askSignInCode } from "@/lib/accounts/tasks/ask-sign-in-code";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "askSignInCode",
    tag: "People",
    auth: "none",
    summary: "Ask for a code to sign in by",
    description:
      "A code is mailed to the address, if that has an account; `POST /verify` takes it. The answer is the same without one.",
    body: AddressInput,
    example: { email: "mara@example.com" },
    created: true,
    answer: z.object({ challengeId: z.string() }),
    handle: ({ ctx, body }) => askSignInCode(ctx, body),
  }),
});
