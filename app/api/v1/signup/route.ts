import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { requestLocale } from "@/app/_server/request";
import { SignUpInput } from "@/lib/accounts/contract";
import { signUp } from "@/lib/accounts/tasks/sign-up";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "signUp",
    tag: "People",
    auth: "none",
    summary: "Ask for an account",
    description:
      "A code is mailed to the address; `POST /verify` takes it. Whoever has an account there already is told so by mail: the answer is the same, so that nobody learns here who has one.",
    body: SignUpInput,
    example: {
      email: "mara@example.com",
      password: "a quiet harbour in May",
      name: "Mara Lind",
      locale: "en",
    },
    created: true,
    answer: z.object({ challengeId: z.string() }),
    handle: async ({ ctx, body }) => signUp(ctx, { ...body, locale: body.locale ?? (await requestLocale()) }),
  }),
});
