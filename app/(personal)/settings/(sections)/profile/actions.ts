"use server";

import { redirect } from "next/navigation";
import { action, text } from "@/app/_server/action";
import { updateProfile } from "@/lib/accounts/commands/update-profile";

/** Saves what others see of a person. An empty field says that there is nothing to say; one that is not sent stays. */
export const saveProfileAction = action<undefined>(async (ctx, form) => {
  await updateProfile(ctx, {
    name: text(form, "name") ?? "",
    handle: orNull(text(form, "handle")),
    about: orNull(text(form, "about")),
    city: orNull(text(form, "city")),
    country: orNull(text(form, "country")),
  });
  redirect("/settings/profile?saved=1");
});

function orNull(typed: string | undefined): string | null | undefined {
  return typed?.trim() === "" ? null : typed;
}

/** Shows a picture that was sent, from when it is ready. */
export const savePictureAction = action<undefined>(async (ctx, form) => {
  await updateProfile(ctx, { pictureId: text(form, "pictureId") ?? "" });
  redirect("/settings/profile?saved=1");
});

/** Takes the picture away. */
export const removePictureAction = action<undefined>(async (ctx) => {
  await updateProfile(ctx, { pictureId: null });
  redirect("/settings/profile?saved=1");
});
