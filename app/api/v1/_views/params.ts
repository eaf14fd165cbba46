import { z } from "zod";
import { ShortIdSchema } from "@/lib/catalogue/contract";
import { idSchema } from "@/lib/kernel/ids";
import { GetOrderInput } from "@/lib/orders/contract";

const UUID = "0192f0c4-7a1e-7c3b-9d2a-5f6e7d8c9b0a";

export const ListingId = ShortIdSchema.meta({
  description: "The ten characters at the end of a listing's address.",
  examples: ["7k3mq9xw2b"],
});
export const ListingParams = z.object({ listing: ListingId });
export const OrderParams = z.object({
  order: GetOrderInput.shape.order.meta({
    description: "The ten characters of an order's address.",
    examples: ["4h8tn2vqxa"],
  }),
});
export const SellerParams = z.object({
  seller: idSchema<"user">().meta({ description: "A seller's id.", examples: [UUID] }),
});
export const PhotoParams = z.object({
  photoId: idSchema<"photo">().meta({ description: "A photo's id.", examples: [UUID] }),
});
export const ChallengeParams = z.object({
  challenge: idSchema<"challenge">().meta({ description: "What signing up answered.", examples: [UUID] }),
});
export const LetterParams = z.object({
  letter: idSchema<"dead-letter">().meta({ description: "A dead letter's id.", examples: [UUID] }),
});
