import type { RefusedReason } from "@/lib/media/contract";

type UploadReason = RefusedReason | "connection" | "refused" | "limited";

/** A photo in the form: from the person's disk, or one that the listing has already. */
export type FormPhoto = {
  /** Names it in this form; not the photo's id, which comes with the upload. */
  readonly key: string;
  readonly name: string;
  readonly previewUrl: string;
  readonly bytes: number;
  readonly file: File | null;
  readonly photoId: string | null;
  readonly state: "uploading" | "processing" | "ready" | "failed";
  readonly share: number;
  readonly reason: UploadReason | null;
};

export type PhotoChange =
  | { type: "added"; photos: readonly FormPhoto[] }
  | { type: "changed"; key: string; change: Partial<FormPhoto> }
  | { type: "moved"; from: number; to: number }
  | { type: "removed"; key: string };

/** The photos of the form after a change. What was removed meanwhile stays removed. */
export function changePhotos(photos: readonly FormPhoto[], change: PhotoChange): readonly FormPhoto[] {
  switch (change.type) {
    case "added":
      return [...photos, ...change.photos];
    case "changed":
      return photos.map((photo) => (photo.key === change.key ? { ...photo, ...change.change } : photo));
    case "removed":
      return photos.filter((photo) => photo.key !== change.key);
    case "moved": {
      const next = [...photos];
      const [moved] = next.splice(change.from, 1);
      if (moved) next.splice(change.to, 0, moved);
      return next;
    }
  }
}

/** How many photos are in this state. */
export function countIn(photos: readonly FormPhoto[], state: FormPhoto["state"]): number {
  return photos.filter((photo) => photo.state === state).length;
}

/** The ids of the photos that can be published, in their order. */
export function publishable(photos: readonly FormPhoto[]): string[] {
  return photos.flatMap(({ photoId, state }) => (state === "failed" ? [] : (photoId ?? [])));
}
