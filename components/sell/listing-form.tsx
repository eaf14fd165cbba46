"use client";

import { startTransition, useActionState, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { FormErrors } from "../ui/form-errors";
import type { ListingFormView, TypedListing } from "./form-view";
import { ItemPart } from "./item-part";
import { countIn, type FormPhoto, publishable } from "./photo-list";
import { PhotosPart } from "./photos-part";
import { Preview } from "./preview";
import { PricePart } from "./price-part";
import { PublishBar } from "./publish-bar";
import { useLeaveWarning } from "./use-leave-warning";
import { usePhotos } from "./use-photos";
import { useSendWhenReady } from "./use-send-when-ready";
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
  const labels = useFieldLabels();
  const { errors, field: problem } = useFormProblems(answer, labels);
  const [sent, setSent] = useState<Record<string, string>>({});
  const { photos } = uploads;
  const onTheirWay = countIn(photos, "uploading");
  const now: Record<string, string> = { ...typed, photoIds: keysOf(photos) };
  const changed = JSON.stringify(now) !== JSON.stringify({ ...typedOf(view), photoIds: keysOf(view.photos) });
  // What was wrong with a field is no longer said once it was changed.
  const field = (name: string) => {
    const [control = name] = name.split(".");
    return sent[control] === now[control] ? problem(name) : undefined;
  };
  const left = errors.filter((error) => !error.field || field(error.field));
  const sender = useSendWhenReady(photos, () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    form.set("photoIds", publishable(photos).join(","));
    // Each try that was answered is a request of its own; a double click is the same one.
    form.set("idempotencyKey", crypto.randomUUID());
    if (view.editing) {
      form.set("listingId", view.editing.listingId);
      form.set("version", String(view.editing.version));
    }
    setSent(now);
    startTransition(() => send(form));
  });
  const busy = sending || sender.waiting;
  useLeaveWarning(changed && !busy, t("leave"));

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
        if (!busy) sender.ask();
      }}
    >
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-x-32">
        <div className="min-w-0 pb-8">
          {left.length > 0 && (
            <div className="pb-6">
              <FormErrors errors={left} since={answer} />
            </div>
          )}
          <PhotosPart uploads={uploads} error={field("photoIds")} />
          <ItemPart {...part} categories={view.categories} />
          <PricePart {...part} terms={terms} reading={view.reading} />
        </div>
        <Preview
          typed={typed}
          cover={photos.find((photo) => photo.state !== "failed")}
          city={view.city}
          terms={terms}
        />
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

/** What the list of errors calls each field. */
function useFieldLabels(): Readonly<Record<string, string>> {
  const t = useTranslations("sell.form");
  return useMemo(
    () => ({
      photoIds: t("photos"),
      title: t("titleLabel"),
      categorySlug: t("category"),
      condition: t("condition"),
      description: t("description"),
      stock: t("stock"),
      price: t("priceLabel"),
    }),
    [t],
  );
}

const keysOf = (photos: readonly FormPhoto[]): string => photos.map((photo) => photo.key).join();

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
