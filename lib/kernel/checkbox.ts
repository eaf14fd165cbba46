import { z } from "zod";

/** Yes or no, as a program says it or a form's checkbox sends it. */
export const checkbox = z
  .union([z.boolean(), z.literal("on"), z.literal("true")])
  .transform((value) => value !== false);
