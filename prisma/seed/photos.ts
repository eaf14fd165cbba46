import { readFile } from "node:fs/promises";
import { importPhoto } from "@/lib/media/tasks/import-photo";
import type { Context } from "@/lib/platform/context";
import { fixedId } from "./data/fixed";
import { picture } from "./pictures/cache";
import type { Scene } from "./pictures/scene";

export type PhotoOrder = {
  readonly name: string;
  readonly ownerId: string;
  readonly scene: Scene;
  readonly createdAt: Date;
};

/** The id of a demo photo, the same on every run. */
export function photoIdOf({ name, createdAt }: PhotoOrder): string {
  return fixedId("photo", name, createdAt);
}

/** Takes a picture of the scene (or finds it in the cache) and puts it through the same mill as an upload. */
export async function bringPhoto(order: PhotoOrder, cacheDir: string, system: Context): Promise<void> {
  const { ownerId, createdAt, scene } = order;
  const bytes = await readFile(await picture(scene, cacheDir));
  await importPhoto(system, { photoId: photoIdOf(order), ownerId, bytes, createdAt });
}
