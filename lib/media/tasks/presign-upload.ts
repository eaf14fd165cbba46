import { isActiveUser, personOf } from "@/lib/kernel/actor";
import { uploadDoor } from "@/lib/platform/providers/files/s3";
import { takeRateLimit } from "@/lib/platform/rate-limit/take";
import { task } from "@/lib/platform/task";
import { requestUpload } from "../commands/request-upload";
import { PresignUploadInput, UPLOAD_MINUTES, type UploadTicket } from "../contract";

/** Gives a person's browser an address that takes one photo of the announced type and size, for a quarter of an hour. */
export const presignUpload = task({
  name: "media.presignUpload",
  input: PresignUploadInput,
  allow: isActiveUser,
  async run({ input, actor, ctx }): Promise<UploadTicket> {
    await takeRateLimit({ key: `upload:person:${personOf(actor)}`, limit: 60, windowSeconds: 600 });
    const { photoId, key } = await requestUpload(ctx, input);
    const { contentType, bytes } = input;
    const upload = await uploadDoor().presign({
      key,
      contentType,
      bytes,
      expiresInSeconds: UPLOAD_MINUTES * 60,
    });
    return { photoId, ...upload };
  },
});
