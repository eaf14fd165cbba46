import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { beginSession } from "@/app/_server/begin-session";
import { signInOrigin } from "@/app/_server/sign-in-origin";
import { accountFailure, SignInInput } from "@/lib/accounts/contract";
import { signIn } from "@/lib/accounts/tasks/sign-in";
import { OpenSession } from "../_views/session";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "logIn",
    tag: "People",
    auth: "none",
    summary: "Sign in",
    description:
      "Opens a session: its cookie comes with the answer. Whose address is not verified yet gets a code by mail instead.",
    body: SignInInput.pick({ email: true, password: true }),
    example: { email: "mara@example.com", password: "a quiet harbour in May" },
    answer: z.discriminatedUnion("outcome", [
      OpenSession.extend({ outcome: z.literal("signed_in") }),
      z.object({ outcome: z.literal("verify"), challengeId: z.string() }),
    ]),
    failures: accountFailure.foretell("wrong_credentials", "use_code"),
    async handle({ ctx, body: { email, password } }) {
      const origin = await signInOrigin();
      const answer = await signIn(ctx, { email, password, ...origin });
      if (answer.outcome === "signed_in") await beginSession(ctx, answer, origin);
      return answer;
    },
  }),
});
