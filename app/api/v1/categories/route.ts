import { z } from "zod";
import { operation } from "@/app/_server/api/operation";
import { resource } from "@/app/_server/api/resource";
import { listCategories } from "@/lib/catalogue/queries/list-categories";
import { photoUrl } from "../_views/photo";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({
    id: "listCategories",
    tag: "Listings",
    auth: "none",
    summary: "List the categories",
    answer: z.object({
      items: z.array(
        z.object({
          slug: z.string(),
          names: z.object({ en: z.string(), de: z.string() }),
          photo: z.string().nullable(),
          listingCount: z.number().int().describe("How much is on sale there."),
        }),
      ),
    }),
    async handle({ ctx }) {
      const categories = await listCategories(ctx, {});
      return { items: categories.map(({ photoKey, ...rest }) => ({ ...rest, photo: photoUrl(photoKey) })) };
    },
  }),
});
