import { z } from "zod";
import { COUNTRIES, POSTCODE_OF } from "./countries";
import { isVisible } from "./unseen";

/** One line of an address: a break would let it pose as two, what nobody sees as another. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u)
    .refine(isVisible);

/** Where a parcel goes. */
export const AddressSchema = z
  .object({
    recipient: line(80),
    street: line(120),
    streetMore: z
      .union([line(120), z.literal("")])
      .optional()
      .transform((text) => text || null),
    postcode: line(12),
    city: line(80),
    country: z.enum(COUNTRIES),
  })
  .refine((address) => POSTCODE_OF[address.country].test(address.postcode), {
    path: ["postcode"],
    params: { code: "postcode" },
    message: "is not a postcode of that country",
  });
export type Address = z.output<typeof AddressSchema>;
