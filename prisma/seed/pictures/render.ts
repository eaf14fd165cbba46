import sharp from "sharp";
import { paintBackdrop, paintObject } from "./canvas";
import { objectPixels } from "./object-pixels";
import type { Part, Scene } from "./scene";
import { type Placed, shadeOf } from "./shade";

const frames = { card: { width: 960, height: 1200 }, tile: { width: 640, height: 640 } } as const;

async function place(scene: Scene, part: Part): Promise<Placed> {
  const frame = frames[scene.frame];
  const pixels = await objectPixels(part, frame.width);
  const rise = scene.mode === "stand" ? pixels.height : pixels.height / 2;
  return {
    pixels,
    left: Math.round(part.x * frame.width - pixels.width / 2),
    top: Math.round(part.y * frame.height - rise),
  };
}

/** Photographs a scene: a plain JPEG, as a seller's camera would deliver it. */
export async function renderPicture(scene: Scene): Promise<Buffer> {
  const frame = frames[scene.frame];
  const things = await Promise.all(scene.parts.map((part) => place(scene, part)));
  const canvas = paintBackdrop(frame, scene, await shadeOf(frame, scene.mode, things));
  for (const thing of things) paintObject(canvas, thing);
  return sharp(canvas.data, { raw: { ...frame, channels: 3 } })
    .jpeg({ quality: 88, chromaSubsampling: "4:4:4" })
    .toBuffer();
}
