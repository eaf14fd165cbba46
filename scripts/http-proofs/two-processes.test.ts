import { beforeAll, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import type { TestApp } from "../stand/test-app";
import { builtActions } from "./support/built";
import { type Person, payableSeller } from "./support/people";
import { type Listed, listed } from "./support/sale";
import { stage } from "./support/stage";
import { Visitor } from "./support/visitor";

const { stand } = stage();
let other: TestApp;
let seller: Person;
let listing: Listed;

beforeAll(async () => {
  other = await stand().anotherApp();
  await other.start();
  seller = await payableSeller(stand().app.url);
  listing = await listed(seller);
});

// Turns red without the tags in PostgreSQL that app/_server/cache-handler.mjs reads.
it("a listing edited through one process is fresh on the other at the very next look", async () => {
  const path = `/en/listing/${listing.slug}-${listing.shortId}`;
  const here = new Visitor(stand().app.url);
  const there = new Visitor(other.url);
  // Looked at until both have it from the cache.
  for (const visitor of [here, there, here, there]) expect(await visitor.page(path)).toContain(listing.title);

  const edit = `/sell/${listing.shortId}/edit`;
  const { actionId, values } = await editForm(edit);
  const title = `${listing.title}, with its case`;
  const answer = await seller.visitor.act(edit, actionId, { ...values, title });
  expect(answer.state, answer.text.slice(0, 300)).toBeNull();

  // The very first look after the change: nothing is asked again until it fits.
  expect(await follow(there, path)).toContain(title);
  expect(await follow(here, path)).toContain(title);
});

/** The title is part of the address: the old one leads to the new one. */
async function follow(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.fetch(path);
  if (answer.status === 200) return answer.text();
  expect(answer.status).toBe(307);
  // Next writes the header twice when it sends a redirect from its cache; browsers take equal ones for one.
  return visitor.page(answer.headers.get("location")?.split(", ")[0] ?? "");
}

/** The form of a listing is filled by script, so its fields are given here; the build says which action it calls. */
async function editForm(path: string) {
  await seller.visitor.page(path);
  const row = await writer().listing.findUniqueOrThrow({
    where: { id: listing.listingId },
    include: { photos: true },
  });
  return {
    actionId: builtActions().get("editListingAction") ?? "",
    values: {
      listingId: row.id,
      version: String(row.version),
      description: row.description,
      categorySlug: row.categorySlug,
      condition: row.condition,
      price: (Number(row.priceMinor) / 100).toFixed(2),
      stock: String(row.stock),
      photoIds: row.photos.map((photo) => photo.photoId).join(","),
    },
  };
}
