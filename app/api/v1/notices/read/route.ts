import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { markNoticesRead } from "@/lib/notifications/commands/mark-notices-read";
import { MarkNoticesReadInput } from "@/lib/notifications/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "markNoticesRead",
    tag: "People",
    auth: "session",
    summary: "Say which notices were read",
    description: "Someone else's, and what is not there, are passed over alike.",
    body: MarkNoticesReadInput,
    example: { ids: ["0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a"] },
    answer: z.object({ marked: z.number().int() }),
    repeats: "key",
    handle: ({ ctx, body }) => markNoticesRead(ctx, body),
  }),
});
