"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import type { ListingAct } from "@/components/sell/listing-acts";
import { createListing } from "@/lib/catalogue/commands/create-listing";
import { deleteListing } from "@/lib/catalogue/commands/delete-listing";
import { editListing } from "@/lib/catalogue/commands/edit-listing";
import { pauseListing } from "@/lib/catalogue/commands/pause-listing";
import { resumeListing } from "@/lib/catalogue/commands/resume-listing";
import { requestFailure } from "@/lib/kernel/failure";
import { readListingForm } from "./read-listing-form";

/** Offers a thing, then shows it in the seller's list. */
export const createListingAction = action<undefined>(async (ctx, form) => {
  const { shortId } = await createListing(ctx, readListingForm(form));
  redirect(`/sell?created=${shortId}`);
});

/** Changes a listing that was not changed since the form was filled. */
export const editListingAction = action<undefined>(async (ctx, form) => {
  const { shortId } = await editListing(ctx, {
    ...readListingForm(form),
    listingId: text(form, "listingId") ?? "",
    version: text(form, "version") ?? "",
  });
  redirect(`/sell?saved=${shortId}`);
});

const ACTS = { pause: pauseListing, resume: resumeListing, delete: deleteListing } as const;

/** Pauses, resumes or deletes a listing. */
export const listingAct = action<ListingAct>(async (ctx, form) => {
  const act = text(form, "act") ?? "";
  if (!Object.hasOwn(ACTS, act)) {
    const message = "is no act";
    throw requestFailure("invalid", { fields: { act: { code: "wrong", message } } });
  }
  const name = act as ListingAct;
  await ACTS[name](ctx, { listingId: text(form, "listingId") ?? "" });
  refresh();
  return name;
});
