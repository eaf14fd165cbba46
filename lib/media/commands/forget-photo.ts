import { isSystem } from "@/lib/kernel/actor";
import { command } from "@/lib/platform/command";
import { PhotoInput } from "../contract";
import { deleteUnused } from "../store/photos";

/** Forgets a photo that nothing shows; one that was taken into use meanwhile stays. Its objects are removed after. */
export const forgetPhoto = command({
  name: "media.forgetPhoto",
  input: PhotoInput,
  allow: isSystem,
  async run({ input: { photoId }, tx }) {
    return { forgotten: await deleteUnused(tx, photoId) };
  },
});
