import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { accountFailure, ChallengeInput } from "@/lib/accounts/contract";
import { resendCode } from "@/lib/accounts/tasks/resend-code";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "resendCode",
    tag: "People",
    auth: "none",
    summary: "Have the code sent again",
    description: "The older code stops working.",
    body: ChallengeInput,
    example: { challengeId: "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a" },
    answer: z.object({
      challengeId: z.string(),
      resendAt: z.date().describe("When the next one can be sent."),
    }),
    failures: accountFailure.foretell("resend_too_soon", "challenge_gone"),
    handle: ({ ctx, body }) => resendCode(ctx, body),
  }),
});
