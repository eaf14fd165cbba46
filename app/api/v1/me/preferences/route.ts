import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { setPreferences } from "@/lib/accounts/commands/set-preferences";
import { accountFailure, PreferencesInput } from "@/lib/accounts/contract";
import { Me } from "../../_views/me";
import { readMe } from "../read-me";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  PATCH: operation({
    id: "setPreferences",
    tag: "People",
    auth: "session",
    summary: "Say how you want to be spoken to",
    description:
      "The language of mails, and the zone in which they say when. What is left out stays as it is.",
    body: PreferencesInput,
    example: { locale: "de", timeZone: "Europe/Stockholm" },
    answer: Me,
    failures: accountFailure.foretell("not_found"),
    repeats: "key",
    async handle({ ctx, body }) {
      await setPreferences(ctx, body);
      return readMe(ctx);
    },
  }),
});
