import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { releasePhotos, takePhotos } from "@/lib/media/api";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db/client";
import { accountFailure, contactChanged, ProfileInput, profileChanged } from "../contract";
import { handleKey, isFreeToTake } from "../model/handle";
import { claimHandle, dropHandle } from "../store/handles";
import { savePicture, saveProfile } from "../store/users";
import { sealContact } from "./seal-contact";

/** A person changes what others see of them; copies elsewhere (a seller's name on a listing) follow by the event. */
export const updateProfile = command({
  name: "accounts.updateProfile",
  input: ProfileInput,
  allow: isActiveUser,
  async run({ input: { pictureId, ...input }, actor, now, tx, emit }) {
    const userId = personOf(actor) ?? "";
    const person = await saveProfile(tx, userId, input);
    if (!person) throw accountFailure("not_found");
    if (input.handle !== undefined) await takeHandle(tx, userId, input.handle);
    if (pictureId !== undefined) await takePicture(tx, person, pictureId, now);
    emit(profileChanged.create(userId, { userId }));
    emit(contactChanged.create(userId, { userId, contact: sealContact(person) }));
    return { userId };
  },
});

async function takeHandle(tx: Tx, userId: string, handle: string | null): Promise<void> {
  if (handle === null) return dropHandle(tx, userId);
  if (!isFreeToTake(handle)) throw accountFailure.at("handle", "handle_refused");
  if (!(await claimHandle(tx, userId, handleKey(handle)))) throw accountFailure.at("handle", "handle_taken");
}

/** Puts a photo that the person has sent in the place of the one they had; its key comes with the news that it is ready. */
async function takePicture(
  tx: Tx,
  person: { id: string; pictureId: string | null },
  pictureId: string | null,
  now: Date,
): Promise<void> {
  const { id: ownerId, pictureId: former } = person;
  if (pictureId === former) return;
  let pictureKey: string | null = null;
  if (pictureId !== null) {
    const [taken] = await takePhotos(tx, { ownerId, photoIds: [pictureId], square: true, now });
    // A stranger's, a listing's and a missing one look the same.
    if (!taken) throw accountFailure("picture_not_found");
    pictureKey = taken.key;
  }
  await savePicture(tx, ownerId, { pictureId, pictureKey });
  if (former) await releasePhotos(tx, [former]);
}
