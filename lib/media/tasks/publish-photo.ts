import type { PhotoStore } from "@/lib/platform/providers/files/port";
import { imageRenderer } from "@/lib/platform/providers/images/sharp";
import { MAX_PIXELS, MIN_SIDE, PHOTO_WIDTHS, type PhotoWidth, photoKey } from "../contract";

/** Renders a photo and puts its sizes where everyone may read them; answers its facts. Throws PhotoRefused. */
export async function publishPhoto(store: PhotoStore, photoId: string, bytes: Uint8Array, square = false) {
  const rules = { widths: PHOTO_WIDTHS, maxPixels: MAX_PIXELS, minSide: MIN_SIDE, square };
  const { variants, ...facts } = await imageRenderer.render(bytes, rules);
  await Promise.all(
    variants.map(({ width, body }) => store.publish(photoKey(photoId, width as PhotoWidth), body)),
  );
  return { photoId, ...facts };
}
