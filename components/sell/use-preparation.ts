"use client";

import { useEffect } from "react";
import type { PhotoState } from "@/lib/media/contract";
import type { FormPhoto, PhotoChange } from "./photo-list";

/** How often we look after photos that are being prepared, in milliseconds. */
const EVERY = 1000;

/** Looks after photos that have arrived until they can be shown or are refused. */
export function usePreparation(photos: readonly FormPhoto[], change: (change: PhotoChange) => void): void {
  const waiting = photos.flatMap(({ state, photoId }) =>
    state === "processing" && photoId ? [photoId] : [],
  );
  const ids = waiting.join(",");

  useEffect(() => {
    if (ids === "") return;
    const gone = new AbortController();
    const look = async () => {
      const answer = await fetch(`/api/v1/photos?ids=${ids}`, { signal: gone.signal }).catch(() => null);
      if (!answer?.ok) return;
      const { photos: states } = (await answer.json()) as { photos: PhotoState[] };
      for (const { id, status, refusedReason } of states) {
        const key = photos.find((photo) => photo.photoId === id)?.key;
        if (!key) continue;
        if (status === "ready") change({ type: "changed", key, change: { state: "ready" } });
        if (status === "refused")
          change({
            type: "changed",
            key,
            change: { state: "failed", reason: refusedReason ?? "unreadable", file: null },
          });
      }
    };
    const timer = setInterval(() => void look(), EVERY);
    return () => {
      clearInterval(timer);
      gone.abort();
    };
  }, [ids, photos, change]);
}
