import { PHOTO_WIDTHS, photoKey } from "../contract";

/** Where the browser puts the original: private, readable by the processor alone. */
export function uploadKey(ownerId: string, photoId: string): string {
  return `uploads/${ownerId}/${photoId}`;
}

/** All objects that a photo ever has. */
export function allKeys(ownerId: string, photoId: string): string[] {
  return [uploadKey(ownerId, photoId), ...PHOTO_WIDTHS.map((width) => photoKey(photoId, width))];
}
