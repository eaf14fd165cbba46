import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { updateProfile } from "@/lib/accounts/commands/update-profile";
import { accountFailure, ProfileInput } from "@/lib/accounts/contract";
import { Me } from "../_views/me";
import { readMe } from "./read-me";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "getMe",
    tag: "People",
    auth: "none",
    summary: "See who is signed in",
    description: "The header of every page asks this, too.",
    answer: Me,
    handle: ({ ctx }) => readMe(ctx),
  }),
  PATCH: operation({
    id: "updateProfile",
    tag: "People",
    auth: "active",
    summary: "Change what others see of you",
    description: "What is left out stays as it is.",
    body: ProfileInput,
    example: { city: "Malmö" },
    answer: Me,
    failures: accountFailure.foretell("not_found", "handle_taken", "handle_refused", "picture_not_found"),
    repeats: "key",
    async handle({ ctx, body }) {
      await updateProfile(ctx, body);
      return readMe(ctx);
    },
  }),
});
