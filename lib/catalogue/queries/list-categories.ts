import { z } from "zod";
import { query } from "@/lib/platform/query";
import type { CategoryView } from "../contract";
import { readCategories } from "../store/categories";

/** All categories in their order, with how much is on sale in each. */
export const listCategories = query({
  name: "catalogue.listCategories",
  input: z.object({}),
  allow: () => true,
  run: ({ db }): Promise<CategoryView[]> => readCategories(db),
});
