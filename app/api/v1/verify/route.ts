import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { beginSession } from "@/app/_server/begin-session";
import { signInOrigin } from "@/app/_server/sign-in-origin";
import { accountFailure, VerifyEmailInput } from "@/lib/accounts/contract";
import { verifyEmail } from "@/lib/accounts/tasks/verify-email";
import { OpenSession } from "../_views/session";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "verifyEmail",
    tag: "People",
    auth: "none",
    summary: "Show that the address is yours",
    description:
      "The right code of `POST /signup`, `POST /login` or `POST /sign-in-code` verifies the address and opens a session: its cookie comes with the answer.",
    body: VerifyEmailInput.pick({ challengeId: true, code: true }),
    example: { challengeId: "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a", code: "123456" },
    answer: OpenSession,
    failures: accountFailure.foretell("wrong_code", "code_over", "challenge_gone"),
    async handle({ ctx, body: { challengeId, code } }) {
      const origin = await signInOrigin();
      const session = await verifyEmail(ctx, { challengeId, code, ...origin });
      await beginSession(ctx, session, origin);
      return session;
    },
  }),
});
