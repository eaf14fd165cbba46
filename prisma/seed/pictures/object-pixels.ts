import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { type Dye, dyes } from "./dyes";
import { mainHue } from "./main-hue";
import { type ObjectName, objects } from "./objects";
import type { Part } from "./scene";

/** Pixels in memory, four channels. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 };

const assets = join(
  dirname(createRequire(import.meta.url).resolve("@lobehub/fluent-emoji-3d/package.json")),
  "assets",
);

/** The asset file behind an object. */
export function assetPath(object: ObjectName): string {
  return join(assets, `${objects[object][0]}.webp`);
}

/** Sharp input for pixels in memory. */
export function fromPixels({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Cuts away the empty rows and columns around a thing; a scan of our own, since sharp's trim takes ten times as long. */
function trim({ data, width, height }: Pixels): Promise<Pixels> {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 2) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  const box = { left, top, width: right - left + 1, height: bottom - top + 1 };
  return toPixels(fromPixels({ data, width, height }).extract(box));
}

/** Takes the toy-like shine off the asset's colours and warms them, or dyes the thing altogether. */
function grade(object: Pixels, dye: Dye): Sharp {
  const turn = dye.hue === undefined ? 0 : Math.round(dye.hue - mainHue(object.data) + 360) % 360;
  const { saturation = 1, brightness = 1, lift = 0 } = dye;
  return fromPixels(object)
    .modulate({ saturation: 0.84 * saturation, brightness, lightness: lift, hue: turn })
    .recomb([
      [1.0, 0.03, 0],
      [0.015, 0.985, 0],
      [0.02, 0.05, 0.86],
    ]);
}

/** Loads a part's object, graded, posed and scaled to its box in a frame `frameWidth` pixels wide. */
export async function objectPixels(part: Part, frameWidth: number): Promise<Pixels> {
  const asset = await trim(await toPixels(sharp(assetPath(part.object))));
  // Graded while it is small (the assets are 256 px wide), which is a tenth of the work.
  const graded = await toPixels(grade(asset, part.dye ? dyes[part.dye] : {}));
  const grown = fromPixels(graded).resize({
    width: Math.round(part.width * frameWidth),
    height: Math.round(part.height * frameWidth),
    fit: "inside",
    kernel: "lanczos3",
  });
  const posed = await toPixels(part.flip ? grown.flop() : grown);
  if (!part.turn) return posed;
  return trim(await toPixels(fromPixels(posed).rotate(part.turn, { background: clear })));
}
