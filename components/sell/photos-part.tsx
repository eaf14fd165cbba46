"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { MAX_PHOTOS } from "@/lib/catalogue/contract";
import { MAX_UPLOAD_BYTES, UPLOAD_TYPES } from "@/lib/media/contract";
import { PhotoDrop } from "../listing/photo-drop";
import type { UploadView } from "../listing/upload-tile";
import { UploadTiles } from "../listing/upload-tiles";
import { countIn, type FormPhoto } from "./photo-list";
import type { usePhotos } from "./use-photos";

/** "2.4 MB" in the reader's language. */
function megabytes(bytes: number, locale: string): string {
  const unit = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, unit).format(
    // Nobody minds how small a small photo is.
    Math.max(0.1, bytes / 1024 / 1024),
  );
}

/** Photos first: drop or choose them, see them arrive, put them in order. */
export function PhotosPart({ uploads, error }: { uploads: ReturnType<typeof usePhotos>; error?: string }) {
  const t = useTranslations("sell");
  const locale = useLocale();
  const [tooMany, setTooMany] = useState(false);
  const { photos } = uploads;
  const max = megabytes(MAX_UPLOAD_BYTES, locale);
  const formats = t("form.formats");
  const count = (state: FormPhoto["state"]) => countIn(photos, state);
  const about = [
    t("form.photoCount", { count: photos.length, max: MAX_PHOTOS }),
    ...(count("uploading") > 0 ? [t("form.uploadingCount", { count: count("uploading") })] : []),
    ...(count("failed") > 0 ? [t("form.failedCount", { count: count("failed") })] : []),
  ].join(" · ");
  const toView = (photo: FormPhoto): UploadView => ({
    id: photo.key,
    name: photo.name,
    previewUrl: photo.previewUrl,
    size: megabytes(photo.bytes, locale),
    state: photo.state,
    percent: photo.share * 100,
    ...(photo.reason ? { error: t(`photo.${photo.reason}`, { max, formats }) } : {}),
    final: photo.file === null,
  });
  return (
    <section
      id="photoIds"
      tabIndex={-1}
      aria-labelledby="photos-title"
      className="grid gap-6 border-t py-8 outline-none"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="photos-title" className="type-md">
          {t("form.photos")}
        </h2>
        <p className="num text-xs text-ink-2" aria-live="polite">
          {about}
        </p>
      </div>
      {photos.length < MAX_PHOTOS && (
        <PhotoDrop
          accept={UPLOAD_TYPES.join(",")}
          formats={formats}
          maxSize={max}
          compact={photos.length > 0}
          error={tooMany ? t("photo.too_many", { max: String(MAX_PHOTOS) }) : error}
          onFiles={(files) => setTooMany(uploads.add(files))}
        />
      )}
      {photos.length > 0 && (
        <>
          <UploadTiles
            uploads={photos.map(toView)}
            onMove={uploads.move}
            onRemove={uploads.remove}
            onRetry={uploads.retry}
          />
          <p className="text-xs text-ink-2">{t("form.order")}</p>
        </>
      )}
    </section>
  );
}
