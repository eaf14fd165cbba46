import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { accountFailure } from "@/lib/accounts/contract";
import { ChangePasswordInput } from "@/lib/accounts/contract-password";
import { changePassword } from "@/lib/accounts/tasks/change-password";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "changePassword",
    tag: "People",
    auth: "session",
    summary: "Change your password",
    description: "Every other session of yours ends; this one goes on.",
    body: ChangePasswordInput,
    example: { currentPassword: "a quiet harbour in May", password: "a loud harbour in June" },
    answer: z.object({ ended: z.number().int().describe("How many other sessions were ended.") }),
    failures: accountFailure.foretell("wrong_password"),
    handle: ({ ctx, body }) => changePassword(ctx, body),
  }),
});
