import { beforeAll, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import type { TestApp } from "../stand/test-app";
import { builtActions } from "./support/built";
import { type Person, payableSeller } from "./support/people";
import { type Listed, listed } from "./support/sale";
import { stage } from "./support/stage";
import { Visitor } from "./support/visitor";

const FRESH_WITHIN_MS = 1000;
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
it("a listing edited through one process is fresh on the other within a second", async () => {
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
  const changed = performance.now();

  for (const visitor of [there, here]) {
    // The title is part of the address: the old one leads to the new one.
    const moved = await visitor.fetch(path);
    const html =
      moved.status === 200 ? await moved.text() : await visitor.page(moved.headers.get("location") ?? path);
    expect(html).toContain(title);
  }
  expect(performance.now() - changed).toBeLessThan(FRESH_WITHIN_MS);
});

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
