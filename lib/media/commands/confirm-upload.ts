import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { mediaFailure, PhotoInput, photoUploaded } from "../contract";
import { findPhoto, markUploaded } from "../store/photos";

/** The owner's browser says that the bytes are there. The processor looks for itself; saying it twice does nothing more. */
export const confirmUpload = command({
  name: "media.confirmUpload",
  input: PhotoInput,
  allow: isActiveUser,
  async run({ input: { photoId }, actor, now, tx, emit }) {
    const ownerId = personOf(actor) ?? "";
    if (await markUploaded(tx, photoId, ownerId, now)) {
      emit(photoUploaded.create(photoId, { photoId, ownerId }));
      return { photoId };
    }
    const photo = await findPhoto(tx, photoId);
    // A stranger's photo and a missing one look the same, so ids cannot be probed.
    if (photo?.ownerId !== ownerId) throw mediaFailure("photo_not_found");
    return { photoId };
  },
});
