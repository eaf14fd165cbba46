import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { renderPicture } from "./render";
import type { Scene } from "./scene";

/** Raise it when the recipe changes what a scene looks like, so that no old picture is taken for a new one. */
const recipe = 2;

/** The name of a scene's picture: equal scenes share one file. */
export function pictureName(scene: Scene): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([recipe, scene]))
    .digest("hex");
  return `${hash.slice(0, 32)}.jpg`;
}

/** The path of a scene's picture in `<cacheDir>/pictures`, made when it is not there yet. */
export async function picture(scene: Scene, cacheDir: string): Promise<string> {
  const folder = join(cacheDir, "pictures");
  const path = join(folder, pictureName(scene));
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return path;
  await mkdir(folder, { recursive: true });
  // Written aside and renamed, so that a seed stopped half-way leaves no half picture behind.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, await renderPicture(scene));
  await rename(unfinished, path);
  return path;
}

/** Makes the pictures of many scenes, each once, a few at a time; tells how many are done. */
export async function makePictures(
  scenes: Iterable<Scene>,
  cacheDir: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const distinct = [...new Map([...scenes].map((scene) => [pictureName(scene), scene])).values()];
  const queue = distinct.values();
  let done = 0;
  const worker = async () => {
    for (const scene of queue) {
      await picture(scene, cacheDir);
      onProgress(++done, distinct.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
