import { expect, it } from "vitest";
import { recordPhotoReady } from "@/lib/media/commands/record-photo-ready";
import { refusePhoto } from "@/lib/media/commands/refuse-photo";
import { writer } from "@/lib/platform/db/client";
import { createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { anUploadedPhoto, aReadyPhoto, TINY_BLUR } from "@/lib/testing/media";
import { getMe } from "../queries/get-me";
import { settlePicture } from "./settle-picture";
import { updateProfile } from "./update-profile";

testDatabase();

const system = { actor: { kind: "system", name: "test" } as const };
const isUsed = async (id: string) =>
  (await writer().photo.findUniqueOrThrow({ where: { id } })).usedAt !== null;

it("is shown once it is ready, and lets go of the one before", async () => {
  const { ctx, userId } = await createPerson();
  const first = await aReadyPhoto(userId, true);
  await updateProfile(ctx, { pictureId: first });
  expect(await getMe(ctx, {})).toMatchObject({ picture: `public/${first}/720.webp` });

  const second = await anUploadedPhoto(userId, true);
  await updateProfile(ctx, { pictureId: second });
  expect(await getMe(ctx, {})).toMatchObject({ picture: null });
  expect([await isUsed(first), await isUsed(second)]).toEqual([false, true]);
  expect(await settlePicture(system, { photoId: second })).toEqual({ userId: null });
  await recordPhotoReady(system, { photoId: second, width: 500, height: 500, blur: TINY_BLUR });
  expect(await settlePicture(system, { photoId: second })).toEqual({ userId });
  expect(await settlePicture(system, { photoId: second })).toEqual({ userId: null });
  expect(await getMe(ctx, {})).toMatchObject({ picture: `public/${second}/720.webp` });

  await updateProfile(ctx, { pictureId: null });
  expect(await getMe(ctx, {})).toMatchObject({ picture: null });
  expect(await isUsed(second)).toBe(false);
});

it("is none when it turns out to be no photo", async () => {
  const { ctx, userId } = await createPerson();
  const pictureId = await anUploadedPhoto(userId, true);
  await updateProfile(ctx, { pictureId });
  await refusePhoto(system, { photoId: pictureId, reason: "unreadable" });
  expect(await settlePicture(system, { photoId: pictureId })).toEqual({ userId });
  expect((await writer().user.findUniqueOrThrow({ where: { id: userId } })).pictureId).toBeNull();
});

// Red when `ownerId` or `square` goes from markUsed in media's store/photos.ts.
it("cannot be a stranger's, nor a photo made for a listing", async () => {
  const { ctx, userId } = await createPerson();
  const stranger = await createPerson();
  for (const pictureId of [await aReadyPhoto(stranger.userId, true), await aReadyPhoto(userId)]) {
    await expect(updateProfile(ctx, { pictureId })).rejects.toMatchObject({ code: "picture_not_found" });
    expect(await getMe(ctx, {})).toMatchObject({ picture: null });
  }
});
