import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makePictures, picture, pictureName } from "./cache";
import { renderPicture } from "./render";
import { flat, stand, tile } from "./scene";
import { views } from "./views";

const camera = stand("oat", "camera");

describe("renderPicture", () => {
  it("makes a 4:5 JPEG, the same each time", async () => {
    const first = await renderPicture(camera);
    const { format, width, height } = await sharp(first).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", width: 960, height: 1200 });
    expect(await renderPicture(camera)).toEqual(first);
  });

  it("shows wall, floor and a dyed thing between them", async () => {
    const scene = stand("fir", "suitcase", { dye: "white" });
    const { data, info } = await sharp(await renderPicture(scene))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => Array.from(data.subarray((y * info.width + x) * 3).subarray(0, 3));
    const close = (seen: number[], hex: number[]) => seen.every((v, i) => Math.abs(v - (hex[i] ?? 0)) < 6);
    expect(close(at(20, 20), [0x5f, 0x75, 0x68])).toBe(true);
    expect(close(at(20, 1480), [0x54, 0x69, 0x5d])).toBe(true);
    expect(Math.min(...at(600, 800))).toBeGreaterThan(140);
  });

  it("cuts off what a close-up pushes beyond the frame", async () => {
    const closeUp = views(flat("sage", "guitar", { turn: 12 }), 2)[2];
    expect(closeUp).toBeDefined();
    if (closeUp) expect((await sharp(await renderPicture(closeUp)).metadata()).height).toBe(1200);
  });

  it("makes square tiles", async () => {
    const { width, height } = await sharp(await renderPicture(tile(camera))).metadata();
    expect([width, height]).toEqual([640, 640]);
  });
});

describe("the picture cache", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "pictures-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("makes equal scenes once and leaves no unfinished file", async () => {
    const progress: number[] = [];
    const again = stand("oat", "camera");
    await makePictures([camera, again, flat("oat", "camera")], folder, (done) => progress.push(done));
    expect(progress).toEqual([1, 2]);
    expect(await readdir(join(folder, "pictures"))).toHaveLength(2);
    const path = await picture(camera, folder);
    const { mtimeMs } = await stat(path);
    expect(await picture(again, folder)).toBe(path);
    expect((await stat(path)).mtimeMs).toBe(mtimeMs);
  });

  it("names a file after everything that shows", () => {
    const scenes = [camera, stand("oat", "camera", { flip: true }), stand("oat", "camera", { dye: "black" })];
    expect(new Set(scenes.map(pictureName)).size).toBe(3);
  });
});
