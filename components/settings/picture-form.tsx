"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_UPLOAD_BYTES, type PhotoState, UPLOAD_TYPES } from "@/lib/media/contract";
import type { FormAction } from "../forms/form-answer";
import { useForm } from "../forms/use-form";
import { sendPhoto } from "../sell/send-photo";
import { Avatar } from "../ui/avatar";
import { buttonStyle } from "../ui/button";
import { cn } from "../ui/cn";
import { FormErrors } from "../ui/form-errors";
import { SubmitButton } from "../ui/submit-button";

/** How often and how many times we look after a picture that is being prepared. */
const EVERY_MS = 1000;
const LOOKS = 60;

type Trouble = "type" | "size" | "refused" | "connection";

/** Chooses, sends and saves a picture; takes it away again. Sending needs JavaScript, as a listing's photos do. */
export function PictureForm({
  save,
  remove,
  name,
  picture,
}: {
  save: FormAction;
  remove: FormAction;
  name: string;
  picture: string | undefined;
}) {
  const t = useTranslations("settings.picture");
  const saving = useForm(save);
  const removing = useForm(remove);
  const form = useRef<HTMLFormElement>(null);
  const id = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const wrong = troubleWith(file);
    setTrouble(wrong);
    if (wrong) return;
    setBusy(true);
    const outcome = await prepared(file).catch((): Trouble => "connection");
    setBusy(false);
    if (typeof outcome === "string") return setTrouble(outcome);
    if (id.current) id.current.value = outcome.photoId;
    form.current?.requestSubmit();
  }

  return (
    <section aria-labelledby="picture-title" className="grid gap-4 border-b pb-8">
      <h2 id="picture-title" className="text-xs font-strong">
        {t("title")}
      </h2>
      <FormErrors errors={[...saving.errors, ...removing.errors]} />
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={name} picture={picture} size="lg" />
        <form ref={form} action={saving.send} className="noscript:hidden">
          <input ref={id} type="hidden" name="pictureId" defaultValue="" />
          <label
            htmlFor="picture"
            aria-busy={busy || undefined}
            className={cn(
              buttonStyle({ variant: "secondary", size: "sm" }),
              "relative has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus",
            )}
          >
            {busy ? t("busy") : t(picture ? "replace" : "choose")}
            <input
              id="picture"
              type="file"
              accept={UPLOAD_TYPES.join(",")}
              aria-describedby={trouble ? "picture-trouble picture-hint" : "picture-hint"}
              aria-invalid={trouble ? true : undefined}
              disabled={busy}
              className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
              onChange={(event) => {
                void take(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
        </form>
        {picture && (
          <form action={removing.send}>
            <SubmitButton variant="tertiary" size="sm" busyLabel={t("removing")}>
              {t("remove")}
            </SubmitButton>
          </form>
        )}
      </div>
      {trouble && (
        <p id="picture-trouble" role="alert" className="text-xs text-danger">
          {t(`trouble.${trouble}`)}
        </p>
      )}
      <p id="picture-hint" className="text-xs text-ink-2">
        {t("hint")}
      </p>
    </section>
  );
}

function troubleWith(file: File): Trouble | null {
  if (!(UPLOAD_TYPES as readonly string[]).includes(file.type)) return "type";
  return file.size > MAX_UPLOAD_BYTES ? "size" : null;
}

/** Sends it and waits until it can be shown, so that whoever chose something else than a photo is told here. */
async function prepared(file: File): Promise<{ photoId: string } | Trouble> {
  const photoId = await sendPhoto(file, () => undefined, new AbortController().signal, { square: true });
  for (let look = 0; look < LOOKS; look++) {
    const answer = await fetch(`/api/v1/photos?ids=${photoId}`);
    const { photos } = answer.ok ? ((await answer.json()) as { photos: PhotoState[] }) : { photos: [] };
    if (photos[0]?.status === "ready") return { photoId };
    if (photos[0]?.status === "refused") return "refused";
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  // It is on its way still; the page shows it once it is there.
  return { photoId };
}
