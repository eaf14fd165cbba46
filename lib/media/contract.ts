import { z } from "zod";
import { defineEvent } from "@/lib/kernel/event";
import { failures } from "@/lib/kernel/failure";
import { idSchema } from "@/lib/kernel/ids";

export const PhotoIdSchema = idSchema<"photo">();

/** What a browser may send. iPhones turn HEIC into JPEG by themselves when a form asks for these. */
export const UPLOAD_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;
/** Fifty megapixels: above any phone's camera, and about 200 MB once decoded. */
export const MAX_PIXELS = 50_000_000;
/** Below this many pixels a side shows nothing to a buyer. */
export const MIN_SIDE = 100;
/** How many uploads one person may have begun and not ended. */
export const MAX_OPEN_UPLOADS = 24;
/** How long an address to upload to is good for. */
export const UPLOAD_MINUTES = 15;

/** How long a photo may lie about without anything showing it: longer than anyone fills in a form. */
export const UNUSED_PHOTO_DAYS = 3;

/** Nominal widths of the public sizes. */
export const PHOTO_WIDTHS = [320, 720, 1440] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];

export const PhotoStatusSchema = z.enum(["requested", "uploaded", "ready", "refused"]);
type PhotoStatus = z.output<typeof PhotoStatusSchema>;

/** Why a photo was refused: the pages have a sentence for each. */
export const RefusedReasonSchema = z.enum([
  "missing",
  "too_large",
  "unsupported_type",
  "too_many_pixels",
  "too_small",
  "unreadable",
]);
export type RefusedReason = z.output<typeof RefusedReasonSchema>;

export const PresignUploadInput = z.object({
  contentType: z.enum(UPLOAD_TYPES),
  bytes: z.coerce.number().int().min(1).max(MAX_UPLOAD_BYTES),
  /** Cut to a square: for the picture of a person, and for that alone. */
  square: z.boolean().default(false),
});
export const PhotoInput = z.object({ photoId: PhotoIdSchema });
export const GetPhotosInput = z.object({ ids: z.array(PhotoIdSchema).min(1).max(MAX_OPEN_UPLOADS) });

export const PhotoFactsSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  blur: z.string().max(2000),
});
export const ReadyPhotoSchema = PhotoFactsSchema.extend({ photoId: PhotoIdSchema });

/** A photo as its owner sees it while it is on its way. */
export type PhotoState = {
  readonly id: string;
  readonly status: PhotoStatus;
  readonly refusedReason: RefusedReason | null;
  /** Set once it is ready. */
  readonly key: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly blur: string | null;
};

/** Where a browser sends the bytes of a photo. */
export type UploadTicket = {
  readonly photoId: string;
  readonly url: string;
  readonly method: "PUT";
  readonly headers: Readonly<Record<string, string>>;
};

export const mediaFailure = failures("media", {
  too_many_open: ["limited", "You have begun {max} uploads already. Finish or remove some, then add more."],
  photo_not_found: ["missing", "There is no such photo."],
});

export const photoUploaded = defineEvent({
  name: "media/photo.uploaded",
  version: 1,
  schema: z.object({ photoId: z.uuid(), ownerId: z.uuid() }),
});
export const photoReady = defineEvent({
  name: "media/photo.ready",
  version: 1,
  schema: z.object({ photoId: z.uuid(), ownerId: z.uuid() }),
});
export const photoRefused = defineEvent({
  name: "media/photo.refused",
  version: 1,
  schema: z.object({ photoId: z.uuid(), ownerId: z.uuid(), reason: RefusedReasonSchema }),
});

/** The key of a ready photo in one of its widths: put the public base address and a slash before it. */
export function photoKey(photoId: string, width: PhotoWidth = 720): string {
  return `public/${photoId}/${width}.webp`;
}

/** The same photo's key in another width. */
export function photoKeyAt(key: string, width: PhotoWidth): string {
  return key.replace(/\/\d+\.webp$/, `/${width}.webp`);
}

/** The addresses of a photo for an `<img>`: the middle size, and all of them with the widths they really have. */
export function photoSources(baseUrl: string, photo: { key: string; width: number }) {
  const address = (width: PhotoWidth) => `${baseUrl}/${photoKeyAt(photo.key, width)}`;
  const real = PHOTO_WIDTHS.filter((_, index) => index === 0 || photo.width > (PHOTO_WIDTHS[index - 1] ?? 0));
  return {
    src: address(720),
    srcSet: real.map((width) => `${address(width)} ${Math.min(width, photo.width)}w`).join(", "),
  };
}
