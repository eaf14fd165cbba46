import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { requestFailure } from "@/lib/kernel/failure";
import { addMinutes } from "@/lib/kernel/time";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { MAX_OPEN_UPLOADS, mediaFailure, PresignUploadInput, UPLOAD_MINUTES } from "../contract";
import { uploadKey } from "../model/keys";
import { countOpen, insertPhoto } from "../store/photos";

/** A person means to upload a photo: the intent is on record before any address to upload to exists. */
export const requestUpload = command({
  name: "media.requestUpload",
  input: PresignUploadInput,
  allow: isActiveUser,
  async run({ input, actor, now, tx }) {
    const ownerId = personOf(actor);
    if (!ownerId) throw requestFailure("unauthenticated");
    // Two requests at once may both pass: the limit bounds what one person leaves lying about, it guards nothing.
    const open = await countOpen(tx, ownerId, addMinutes(now, -UPLOAD_MINUTES));
    if (open >= MAX_OPEN_UPLOADS) throw mediaFailure("too_many_open", { params: { max: MAX_OPEN_UPLOADS } });
    const photoId = newId<"photo">();
    await insertPhoto(tx, { id: photoId, ownerId, ...input, createdAt: now });
    return { photoId, key: uploadKey(ownerId, photoId) };
  },
});
