"use client";

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { FormErrors } from "../ui/form-errors";
import type { ListingFormView, TypedListing } from "./form-view";
import { ItemPart } from "./item-part";
import { allArrived } from "./photo-list";
import { PhotosPart } from "./photos-part";
import { Preview } from "./preview";
import { PricePart } from "./price-part";
import { PublishBar } from "./publish-bar";
import { useLeaveWarning } from "./use-leave-warning";
import { usePhotos } from "./use-photos";
import { useTerms } from "./use-terms";

/**
 * A thing for sale, new or changed. Photos upload while the rest is typed; what is typed stays whatever the server
 * answers; sent while a photo is on its way, it waits for it.
 */
export function ListingForm({ view, action }: { view: ListingFormView; action: FormAction }) {
  const t = useTranslations("sell.form");
  const [typed, setTyped] = useState<TypedListing>(() => typedOf(view));
  const uploads = usePhotos(view.photos);
  const terms = useTerms(typed.price);
  const [answer, send, sending] = useActionState<FormAnswer, FormData>(action, UNSENT);
  const { errors, field } = useFormProblems(answer);
  const [wanted, setWanted] = useState(false);
  const key = useRef("");
  const { photos } = uploads;
  const usable = photos.filter((photo) => photo.state !== "failed");
  const onTheirWay = photos.filter((photo) => photo.state === "uploading").length;
  const changed =
    JSON.stringify(typed) !== JSON.stringify(typedOf(view)) ||
    photos.map((photo) => photo.key).join() !== view.photos.map((photo) => photo.key).join();
  const busy = sending || wanted;
  useLeaveWarning(changed && !busy, t("leave"));

  // Asked for once; sent as soon as the last photo has arrived.
  useEffect(() => {
    if (!wanted || !allArrived(photos)) return;
    setWanted(false);
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    form.set("idempotencyKey", key.current);
    form.set(
      "photoIds",
      photos.flatMap(({ photoId, state }) => (state === "failed" ? [] : (photoId ?? []))).join(","),
    );
    if (view.editing) {
      form.set("listingId", view.editing.listingId);
      form.set("version", String(view.editing.version));
    }
    startTransition(() => send(form));
  }, [wanted, photos, typed, view.editing, send]);

  const note = onTheirWay > 0 ? t("waiting", { count: onTheirWay }) : noteOf();
  function noteOf(): string {
    if (!changed) return t(view.editing ? "saved" : "unsaved");
    return t(view.editing ? "unsavedEdit" : "unsaved");
  }
  const set = (change: Partial<TypedListing>) => setTyped((before) => ({ ...before, ...change }));
  const part = { typed, set, field };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Each try that was answered is a request of its own; a double click is the same one.
        if (!busy) key.current = crypto.randomUUID();
        setWanted(true);
      }}
    >
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-x-32">
        <div className="min-w-0 pb-8">
          {errors.length > 0 && (
            <div className="pb-6">
              <FormErrors errors={errors} />
            </div>
          )}
          <PhotosPart uploads={uploads} error={field("photoIds")} />
          <ItemPart {...part} categories={view.categories} />
          <PricePart {...part} terms={terms} />
        </div>
        <Preview typed={typed} cover={usable[0]} city={view.city} terms={terms} />
      </div>
      <PublishBar
        note={note}
        terms={terms}
        busy={busy}
        label={t(view.editing ? "save" : "publish")}
        busyLabel={t(view.editing ? "saving" : "publishing")}
      />
    </form>
  );
}

function typedOf({
  title,
  description,
  categorySlug,
  condition,
  price,
  stock,
}: ListingFormView): TypedListing {
  return { title, description, categorySlug, condition, price, stock };
}
