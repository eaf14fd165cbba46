import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { markAllRead } from "@/lib/notifications/commands/mark-all-read";
import { MarkAllReadInput } from "@/lib/notifications/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "markAllNoticesRead",
    tag: "People",
    auth: "session",
    summary: "Say that all notices were read",
    description: "Up to and including the newest that was seen; what came since stays unread.",
    body: MarkAllReadInput,
    example: { upTo: "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a" },
    answer: z.object({ marked: z.number().int() }),
    repeats: "key",
    handle: ({ ctx, body }) => markAllRead(ctx, body),
  }),
});
