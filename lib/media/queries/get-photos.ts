import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { query } from "@/lib/platform/query";
import { GetPhotosInput, type PhotoState } from "../contract";
import { findPhotosOf, toPhotoState } from "../store/photos";

/** How the asker's own photos stand, in the order asked for; strangers' and missing ones are left out. */
export const getPhotos = query({
  name: "media.getPhotos",
  input: GetPhotosInput,
  allow: isActiveUser,
  async run({ input: { ids }, actor, db }): Promise<PhotoState[]> {
    const rows = await findPhotosOf(db, personOf(actor) ?? "", ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [toPhotoState(row)] : [];
    });
  },
});
