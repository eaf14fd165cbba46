import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { deadLetterFailure, rerunDeadLetter } from "@/lib/platform/dead-letters/rerun";
import { LetterParams } from "../../../../_views/params";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "rerunDeadLetter",
    tag: "Operators",
    auth: "operator",
    summary: "Have it run again, once",
    params: LetterParams,
    answer: z.object({ id: z.string() }),
    failures: deadLetterFailure.foretell("not_found", "already_rerun", "scheduled"),
    repeats: "key",
    handle: ({ ctx, params }) => rerunDeadLetter(ctx, { id: params.letter }),
  }),
});
