"use client";

import { useEffect, useReducer, useRef } from "react";
import { MAX_PHOTOS } from "@/lib/catalogue/contract";
import { MAX_UPLOAD_BYTES, UPLOAD_TYPES } from "@/lib/media/contract";
import { changePhotos, type FormPhoto } from "./photo-list";
import { sendPhoto, UploadFailed } from "./send-photo";
import { usePreparation } from "./use-preparation";

/** How many photos are sent at once: more would only share the same line. */
const AT_ONCE = 3;

/** The photos of a listing's form: they upload while the rest is filled in, a few at a time. */
export function usePhotos(initial: readonly FormPhoto[]) {
  const [photos, change] = useReducer(changePhotos, initial);
  const running = useRef(new Map<string, AbortController>());
  usePreparation(photos, change);

  useEffect(() => {
    const waiting = photos.filter((photo) => photo.state === "uploading" && !running.current.has(photo.key));
    for (const photo of waiting.slice(0, AT_ONCE - running.current.size)) void upload(photo);

    async function upload({ key, file }: FormPhoto): Promise<void> {
      if (!file) return;
      const gone = new AbortController();
      running.current.set(key, gone);
      const onProgress = (share: number) => change({ type: "changed", key, change: { share } });
      const outcome = await sendPhoto(file, onProgress, gone.signal).then(
        (photoId) => ({ photoId, state: "processing", share: 1 }) as const,
        (error: unknown) =>
          ({ state: "failed", reason: error instanceof UploadFailed ? error.reason : "connection" }) as const,
      );
      running.current.delete(key);
      change({ type: "changed", key, change: outcome });
    }
  }, [photos]);

  // Leaving the page ends what is on its way.
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const gone of all.values()) gone.abort();
    };
  }, []);

  return {
    photos,
    /** Takes what fits; answers whether something had to be left out. */
    add(files: readonly File[]): boolean {
      const room = MAX_PHOTOS - photos.length;
      change({ type: "added", photos: files.slice(0, Math.max(0, room)).map(fromDisk) });
      return files.length > room;
    },
    move: (from: number, to: number) => change({ type: "moved", from, to }),
    retry: (key: string) =>
      change({ type: "changed", key, change: { state: "uploading", share: 0, reason: null, photoId: null } }),
    remove(key: string) {
      running.current.get(key)?.abort();
      change({ type: "removed", key });
    },
  };
}

function fromDisk(file: File): FormPhoto {
  const known = (UPLOAD_TYPES as readonly string[]).includes(file.type);
  const reason = !known ? "unsupported_type" : file.size > MAX_UPLOAD_BYTES ? "too_large" : null;
  return {
    key: crypto.randomUUID(),
    name: file.name,
    previewUrl: URL.createObjectURL(file),
    bytes: file.size,
    file: reason ? null : file,
    photoId: null,
    state: reason ? "failed" : "uploading",
    share: 0,
    reason,
  };
}
