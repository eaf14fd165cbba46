"use client";

import { ImagePlus } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { buttonStyle } from "../ui/button";
import { cn } from "../ui/cn";

/** Where photos are dropped or chosen. The file input is real, so the keyboard and the phone's camera work. */
export function PhotoDrop({
  onFiles,
  accept,
  formats,
  maxSize,
  compact,
  error,
}: {
  onFiles: (files: File[]) => void;
  /** For the input: "image/jpeg,image/png,…". */
  accept: string;
  /** The same in words: "JPEG, PNG or HEIC". */
  formats: string;
  maxSize: string;
  /** Lower, once there are photos. */
  compact?: boolean;
  error?: string;
}) {
  const t = useTranslations("ui.upload");
  const id = useId();
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "grid justify-items-center gap-2 rounded-panel border border-dashed px-4 text-center transition-colors",
        compact ? "py-4" : "py-8",
        error ? "border-danger" : over ? "border-accent" : "border-line-strong",
        over ? "bg-accent-soft" : "bg-raised",
      )}
    >
      {!compact && <ImagePlus className="size-7 text-accent" />}
      <p className={cn("font-strong max-md:hidden", compact && "hidden")}>{t("drop")}</p>
      <p id={`${id}-hint`} className="num text-xs text-ink-2">
        {t("hint", { formats, max: maxSize })}
      </p>
      <label
        htmlFor={id}
        className={cn(
          buttonStyle({ variant: "secondary" }),
          "relative mt-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus",
        )}
      >
        {t("choose")}
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          className="absolute inset-0 cursor-pointer opacity-0 file:cursor-pointer"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again after it failed.
            event.currentTarget.value = "";
          }}
        />
      </label>
      {error && (
        <p id={`${id}-error`} className="text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
