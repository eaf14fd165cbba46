import { availableParallelism } from "node:os";
import { importPerson } from "@/lib/accounts/commands/import-person";
import { getPublicProfile } from "@/lib/accounts/queries/get-public-profile";
import { defineCategory } from "@/lib/catalogue/commands/define-category";
import { importListing } from "@/lib/catalogue/commands/import-listing";
import { projectSeller } from "@/lib/catalogue/commands/project-seller";
import { systemActor } from "@/lib/kernel/actor";
import { Failure } from "@/lib/kernel/failure";
import { money } from "@/lib/kernel/money";
import { photoKey } from "@/lib/media/contract";
import { hashPassword } from "@/lib/platform/password";
import { importReview } from "@/lib/reviews/commands/import-review";
import { getRating } from "@/lib/reviews/queries/get-rating";
import { accounts, demoPassword } from "./data/accounts";
import { categories } from "./data/categories";
import { seedClock } from "./data/fixed";
import { listings } from "./data/listings";
import { sales } from "./data/sales";
import { sellers } from "./data/sellers";
import type { SeedAccount, SeedListing } from "./data/shapes";
import { smallShop } from "./data/small-shop";
import { inParallel } from "./in-parallel";
import { onboard, paysLocally } from "./onboarding";
import { bringPhoto, type PhotoOrder, photoIdOf } from "./photos";

export type SeedOptions = {
  /** Pictures are kept here between runs. */
  readonly cacheDir: string;
  /** For tests: every seller and category, but only a few things of each. */
  readonly small?: boolean;
  readonly onProgress?: (done: number, total: number, what: string) => void;
};

const system = { actor: systemActor("seed") };

/** Rendering keeps a core busy each; one more hides the waiting for disk and network. */
const WIDTH = availableParallelism() + 1;

/**
 * Fills the shop with the demo's world: the same people, things and past on every run, by the same commands as
 * everyone's. Stopped half-way it goes on where it was; once done it has nothing to do.
 */
export async function seed({
  cacheDir,
  small = false,
  onProgress = () => undefined,
}: SeedOptions): Promise<void> {
  const operator = accounts.find((account) => account.role === "operator");
  if (!operator) throw new Error("The operator's account is missing.");
  // The operator comes last, and so says whether everything is there.
  if (await isKnown(operator.id)) return;
  const tiles = categories.map((category) => tileOf(category, operator.id));
  const wanted = small ? smallShop : listings;
  const total = sellers.length + tiles.length + wanted.length + sales.length;
  let done = 0;
  const step = (what: string) => onProgress(++done, total, what);

  const passwordHash = await hashPassword(demoPassword);
  await bringAccount("buyer", passwordHash);
  await inParallel(sellers, 4, async (seller) => {
    const { id, email, name, city, country, joinedAt } = seller;
    await importPerson(system, {
      userId: id,
      passwordHash,
      email,
      name,
      city,
      country,
      joinedAt,
      roles: ["seller"],
    });
    await projectSeller(system, { sellerId: id, profile: { name, city, country, joinedAt } });
    if (paysLocally()) await onboard(seller, system);
    step(name);
  });
  for (const [position, { slug, name }] of categories.entries()) {
    const tile = tiles[position] as PhotoOrder;
    await bringPhoto(tile, cacheDir, system);
    await defineCategory(system, { slug, names: name, position, photoKey: photoKey(photoIdOf(tile)) });
    step(name.en);
  }
  await inParallel(wanted, WIDTH, async (listing) => {
    await bringListing(listing, cacheDir);
    step(listing.title);
  });
  await bringReviews(step);
  await bringAccount("operator", passwordHash);
}

async function isKnown(userId: string): Promise<boolean> {
  try {
    return Boolean(await getPublicProfile(system, { userId }));
  } catch (error) {
    if (error instanceof Failure && error.kind === "missing") return false;
    throw error;
  }
}

async function bringAccount(role: SeedAccount["role"], passwordHash: string): Promise<void> {
  for (const { id, email, name } of accounts.filter((account) => account.role === role)) {
    const roles = role === "operator" ? (["operator"] as const) : [];
    await importPerson(system, {
      userId: id,
      email,
      name,
      passwordHash,
      roles: [...roles],
      joinedAt: seedClock,
    });
  }
}

function tileOf({ slug, tile }: (typeof categories)[number], ownerId: string): PhotoOrder {
  return { name: `category ${slug}`, ownerId, scene: tile, createdAt: seedClock };
}

async function bringListing(listing: SeedListing, cacheDir: string): Promise<void> {
  const photos = listing.photos.map((scene, place) => ({
    name: `${listing.id} ${place}`,
    ownerId: listing.sellerId,
    scene,
    createdAt: listing.listedAt,
  }));
  for (const photo of photos) await bringPhoto(photo, cacheDir, system);
  const { title, description, categorySlug, condition, stock, sellerId } = listing;
  await importListing(system, {
    listingId: listing.id,
    shortId: listing.shortId,
    sellerId,
    title,
    description,
    categorySlug,
    condition,
    price: money(listing.priceMinor, "EUR"),
    stock,
    photoIds: photos.map(photoIdOf),
    createdAt: listing.listedAt,
  });
}

/** Sales from before are known by what buyers wrote about them. */
async function bringReviews(step: (what: string) => void): Promise<void> {
  const names = new Map([...sellers, ...accounts].map(({ id, name }) => [id, name]));
  for (const sale of sales) {
    await importReview(system, {
      reviewId: sale.id,
      authorId: sale.buyerId,
      authorName: names.get(sale.buyerId) ?? "",
      subjectId: sale.sellerId,
      itemTitle: sale.title,
      stars: sale.stars,
      text: sale.review,
      createdAt: sale.completedAt,
    });
    step(sale.title);
  }
  for (const sellerId of new Set(sales.map((sale) => sale.sellerId))) {
    const { average, count } = await getRating(system, { userId: sellerId });
    const figures = { salesCount: count, ratingAverage: average, ratingCount: count };
    await projectSeller(system, { sellerId, figures });
  }
}
