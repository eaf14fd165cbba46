import { z } from "zod";

export const OpenSession = z
  .object({ userId: z.string(), expiresAt: z.date() })
  .meta({ id: "OpenSession", description: "You are in: the session's cookie came along." });
