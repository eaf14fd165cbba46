import { isSystem } from "@/lib/kernel/actor";
import { outcomeOfPhoto } from "@/lib/media/api";
import { PhotoInput } from "@/lib/media/contract";
import { command } from "@/lib/platform/command";
import { profileChanged } from "../contract";
import { settlePictureOf } from "../store/users";

/** There is news of a photo: if it is somebody's picture, it is shown from now on, or is none. Most are no one's. */
export const settlePicture = command({
  name: "accounts.settlePicture",
  input: PhotoInput,
  allow: isSystem,
  async run({ input: { photoId }, tx, emit }) {
    const outcome = await outcomeOfPhoto(tx, photoId);
    if (outcome === null) return { userId: null };
    const userId = await settlePictureOf(tx, photoId, outcome === "refused" ? null : outcome.key);
    if (userId) emit(profileChanged.create(userId, { userId }));
    return { userId };
  },
});
