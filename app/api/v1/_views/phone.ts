import { z } from "zod";

/** A person's own telephone number, and the one that they are showing to be theirs. */
export const Phone = z.object({
  phone: z
    .string()
    .nullable()
    .meta({ examples: ["+49 1511 2345678"] }),
  verifiedAt: z.date().nullable(),
  proof: z
    .object({
      proofId: z.string(),
      sentTo: z.string(),
      expiresAt: z.date(),
      resendAt: z.date(),
      open: z.boolean(),
    })
    .nullable(),
});
