import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { markReadAt } from "@/lib/notifications/commands/mark-read-at";
import { MarkReadAtInput } from "@/lib/notifications/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation({
    id: "markNoticesReadAt",
    tag: "People",
    auth: "session",
    summary: "Say that you have come to where notices led",
    description: "All that led to this path is read.",
    body: MarkReadAtInput,
    example: { path: "/orders" },
    answer: z.object({ marked: z.number().int() }),
    repeats: "key",
    handle: ({ ctx, body }) => markReadAt(ctx, body),
  }),
});
