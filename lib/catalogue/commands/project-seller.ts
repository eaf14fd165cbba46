import { z } from "zod";
import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { sellerChanged } from "../contract";
import { saveSellerFigures, saveSellerProfile } from "../store/sellers";

/**
 * Keeps what listings show of their seller in step with accounts (profile), orders and reviews (figures). Both come
 * whole, never as steps, so that news may come twice, late or again from the start.
 */
export const projectSeller = command({
  name: "catalogue.projectSeller",
  input: z.object({
    sellerId: z.uuid(),
    profile: z
      .object({
        name: z.string().min(1).max(240),
        handle: z.string().max(120).nullable().default(null),
        about: z.string().max(2400).nullable().default(null),
        picture: z.string().max(200).nullable().default(null),
        city: z.string().max(320).nullable(),
        country: z.string().max(2).nullable(),
        joinedAt: z.date(),
      })
      .optional(),
    figures: z
      .object({
        salesCount: z.number().int().min(0),
        ratingAverage: z.number().min(1).max(5).nullable(),
        ratingCount: z.number().int().min(0),
      })
      .optional(),
  }),
  allow: isSystem,
  async run({ input: { sellerId, profile, figures }, tx, emit }) {
    if (profile) {
      const { picture: pictureKey, ...rest } = profile;
      await saveSellerProfile(tx, sellerId, { ...rest, pictureKey });
    }
    if (figures) {
      const { ratingAverage, ...counts } = figures;
      const ratingHundredths = ratingAverage === null ? null : Math.round(ratingAverage * 100);
      await saveSellerFigures(tx, sellerId, { ...counts, ratingHundredths });
    }
    emit(sellerChanged.create(sellerId, { sellerId }));
    return { sellerId };
  },
});
