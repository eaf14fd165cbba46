import { z } from "zod";
import { isOperator, isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { CategorySlugSchema } from "../contract";
import { saveCategory } from "../store/categories";

const CategoryText = z.string().trim().min(1).max(60);

/** Adds a category, or changes its names, place and picture. */
export const defineCategory = command({
  name: "catalogue.defineCategory",
  input: z.object({
    slug: CategorySlugSchema,
    names: z.object({ en: CategoryText, de: CategoryText }),
    position: z.number().int().min(0).max(1000),
    photoKey: z.string().max(200).nullable(),
  }),
  allow: (actor) => isSystem(actor) || isOperator(actor),
  async run({ input: { slug, names, position, photoKey }, tx }) {
    await saveCategory(tx, { slug, nameEn: names.en, nameDe: names.de, position, photoKey });
    return { slug };
  },
});
