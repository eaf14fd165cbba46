import type { z } from "zod";
import { createListing } from "@/lib/catalogue/commands/create-listing";
import { defineCategory } from "@/lib/catalogue/commands/define-category";
import { projectSeller } from "@/lib/catalogue/commands/project-seller";
import type { ListingDraftSchema } from "@/lib/catalogue/contract";
import { systemActor } from "@/lib/kernel/actor";
import { money } from "@/lib/kernel/money";
import { writer } from "@/lib/platform/db/client";
import { personWith } from "./actors";
import { aReadyPhoto } from "./media";

const system = { actor: systemActor("test") };
export type Seller = ReturnType<typeof personWith>;

/** A category to file listings under; the same one every time unless named. */
export async function aCategory(slug = "cameras"): Promise<string> {
  const names = { en: `The ${slug}`, de: `Die ${slug}` };
  await defineCategory(system, { slug, names, position: 0, photoKey: null });
  return slug;
}

/** A seller whom listings can show. */
export async function aSeller(name = "Ada"): Promise<Seller> {
  const seller = personWith(["buyer", "seller"]);
  await projectSeller(system, {
    sellerId: seller.actor.userId,
    profile: { name, city: "Lisbon", country: "PT", joinedAt: new Date("2026-01-01T00:00:00Z") },
  });
  return seller;
}

type Draft = z.input<typeof ListingDraftSchema>;

/** What a seller would type, with a photo of theirs that is ready. */
export async function aDraft(seller: Seller, change: Partial<Draft> = {}): Promise<Draft> {
  return {
    title: "Leica M6 with 35 mm lens",
    description: "Bought new, used on three journeys, serviced last spring.",
    categorySlug: change.categorySlug ?? (await aCategory()),
    condition: "very_good",
    price: money(30_000, "EUR"),
    stock: 1,
    photoIds: change.photoIds ?? [await aReadyPhoto(seller.actor.userId)],
    ...change,
  };
}

/** A listing on sale. */
export async function aListing(change: Partial<Draft> & { seller?: Seller } = {}) {
  const { seller = await aSeller(), ...draft } = change;
  const created = await createListing(seller, await aDraft(seller, draft));
  return { ...created, seller, sellerId: seller.actor.userId as string };
}

/** The names of the events about a listing (or photo), in order. */
export async function eventNames(subject: string): Promise<string[]> {
  const rows = await writer().outboxEvent.findMany({ where: { subject }, orderBy: { id: "asc" } });
  return rows.map((row) => row.name.replace("catalogue/listing.", ""));
}
