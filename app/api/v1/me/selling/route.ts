import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { enableSelling } from "@/lib/accounts/commands/enable-selling";
import { EnableSellingInput } from "@/lib/accounts/contract";
import { Me } from "../../_views/me";
import { readMe } from "../read-me";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "enableSelling",
    tag: "People",
    auth: "active",
    summary: "Turn selling on",
    description: "Buyers are told where a thing comes from, so whoever sells says where they are.",
    body: EnableSellingInput,
    example: { city: "Lund", country: "SE" },
    answer: Me,
    repeats: "key",
    async handle({ ctx, body }) {
      await enableSelling(ctx, body);
      return readMe(ctx);
    },
  }),
});
