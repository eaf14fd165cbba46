import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { accountFailure } from "@/lib/accounts/contract";
import { getChallenge } from "@/lib/accounts/queries/get-challenge";
import { ChallengeParams } from "../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getChallenge",
    tag: "People",
    auth: "none",
    summary: "See how a code stands",
    params: ChallengeParams,
    answer: z.object({
      challengeId: z.string(),
      purpose: z.enum(["sign_up", "sign_in"]),
      sentTo: z
        .string()
        .nullable()
        .describe(
          "The address, most of it masked; null for signing in, where nobody learns who has an account.",
        ),
      expiresAt: z.date(),
      resendAt: z.date(),
      open: z.boolean().describe("A code may still be typed."),
    }),
    failures: accountFailure.foretell("challenge_gone"),
    async handle({ ctx, params: { challenge: challengeId } }) {
      const challenge = await getChallenge(ctx, { challengeId });
      if (!challenge) throw accountFailure("challenge_gone");
      return challenge;
    },
  }),
});
