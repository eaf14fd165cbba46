import type { Reader, Tx } from "@/lib/platform/db/client";
import type { Category } from "@/lib/platform/db/generated/client";
import type { CategoryName, CategoryView } from "../contract";

export function findCategory(db: Reader | Tx, slug: string): Promise<Category | null> {
  return db.category.findUnique({ where: { slug } });
}

export async function saveCategory(tx: Tx, category: Category): Promise<void> {
  const { slug, ...rest } = category;
  await tx.category.upsert({ where: { slug }, create: category, update: rest });
}

/** All categories in their order, with how many listings are on sale in each. */
export async function readCategories(db: Reader): Promise<CategoryView[]> {
  const [categories, counts] = await Promise.all([
    db.category.findMany({ orderBy: [{ position: "asc" }, { slug: "asc" }] }),
    db.listing.groupBy({ by: ["categorySlug"], where: { status: "active" }, _count: true }),
  ]);
  const countOf = new Map(counts.map((row) => [row.categorySlug, row._count]));
  return categories.map((row) => ({
    ...toCategoryName(row),
    position: row.position,
    photoKey: row.photoKey,
    listingCount: countOf.get(row.slug) ?? 0,
  }));
}

export function toCategoryName(row: Pick<Category, "slug" | "nameEn" | "nameDe">): CategoryName {
  return { slug: row.slug, names: { en: row.nameEn, de: row.nameDe } };
}
