import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { beginSession } from "@/app/_server/begin-session";
import { signInOrigin } from "@/app/_server/sign-in-origin";
import { accountFailure } from "@/lib/accounts/contract";
import { ResetPasswordInput } from "@/lib/accounts/contract-password";
import { resetPassword } from "@/lib/accounts/tasks/reset-password";
import { OpenSession } from "../_views/session";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "resetPassword",
    tag: "People",
    auth: "none",
    summary: "Choose a new password",
    description:
      "The token of the mailed link is good once. Every session of the account ends, and a new one is opened: its cookie comes with the answer.",
    body: ResetPasswordInput.pick({ token: true, password: true }),
    example: { token: "hT3yq0Zc8m5rYb1KxWvN7sLdJfQeUaPgOiR2uC4tM6E", password: "a quiet harbour in May" },
    answer: OpenSession,
    failures: accountFailure.foretell("link_over"),
    async handle({ ctx, body: { token, password } }) {
      const origin = await signInOrigin();
      const session = await resetPassword(ctx, { token, password, ...origin });
      await beginSession(ctx, session, origin);
      return session;
    },
  }),
});
