import sharp from "sharp";
import { fromPixels, type Pixels } from "./object-pixels";

/** An object with its place in the frame, in pixels. */
export interface Placed {
  readonly pixels: Pixels;
  readonly left: number;
  readonly top: number;
}

/** Size of a picture, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** How dark the backdrop is, 0–255, on a grid `coarseness` times coarser than the picture. */
export interface Shade {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Shadows are soft: painted at an eighth of the size and enlarged they look the same and cost a fraction. */
export const coarseness = 8;

/** The lengths below were chosen on a frame 720 px wide. */
const designWidth = 720;

const coarse = ({ width, height }: Frame) => ({
  width: Math.ceil(width / coarseness) + 1,
  height: Math.ceil(height / coarseness) + 1,
});

/** Where standing things touch the floor: a tight dark ellipse inside a wide soft one. */
async function contactShade(frame: Frame, things: readonly Placed[]): Promise<Shade> {
  const unit = frame.width / designWidth;
  const grid = coarse(frame);
  const ellipse = ({ pixels, left, top }: Placed, rx: number, ry: number, opacity: number, blur: number) =>
    `<ellipse cx="${(left + pixels.width / 2) / coarseness}" cy="${(top + pixels.height - 4 * unit) / coarseness}"
      rx="${(pixels.width * 0.86 * rx) / coarseness}" ry="${(ry * unit) / coarseness}"
      opacity="${opacity}" filter="url(#blur${blur})"/>`;
  const filter = (blur: number) =>
    `<filter id="blur${blur}" x="-50%" y="-300%" width="200%" height="700%">
      <feGaussianBlur stdDeviation="${(blur * unit) / coarseness}"/></filter>`;
  const pools = things.map((thing) => ellipse(thing, 0.58, 22, 0.24, 22) + ellipse(thing, 0.47, 8, 0.38, 7));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${grid.width}" height="${grid.height}">
    ${filter(22)}${filter(7)}${pools.join("")}</svg>`;
  return { data: await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer(), ...grid };
}

/** The silhouettes of lying things, shifted down and right (the light comes from the upper left) and blurred. */
async function castShade(frame: Frame, things: readonly Placed[], shift: number, blur: number) {
  const unit = frame.width / designWidth;
  const grid = coarse(frame);
  const silhouettes = Buffer.alloc(grid.width * grid.height);
  for (const { pixels, left, top } of things) {
    const width = Math.max(1, Math.round(pixels.width / coarseness));
    const height = Math.max(1, Math.round(pixels.height / coarseness));
    const small = fromPixels(pixels).resize({ width, height, fit: "fill" });
    const alpha = await small.extractChannel(3).raw().toBuffer();
    const dx = Math.round((left + shift * 0.4 * unit) / coarseness);
    const dy = Math.round((top + shift * unit) / coarseness);
    for (let y = Math.max(0, -dy); y < Math.min(height, grid.height - dy); y++) {
      for (let x = Math.max(0, -dx); x < Math.min(width, grid.width - dx); x++) {
        const at = (y + dy) * grid.width + x + dx;
        silhouettes[at] = Math.max(silhouettes[at] ?? 0, alpha[y * width + x] ?? 0);
      }
    }
  }
  return sharp(silhouettes, { raw: { ...grid, channels: 1 } })
    .blur((blur * unit) / coarseness)
    .extractChannel(0)
    .raw()
    .toBuffer();
}

/** The shade that the things of a scene throw on its backdrop. */
export async function shadeOf(
  frame: Frame,
  mode: "stand" | "flat",
  things: readonly Placed[],
): Promise<Shade> {
  if (mode === "stand") return contactShade(frame, things);
  const [wide, tight] = await Promise.all([castShade(frame, things, 26, 26), castShade(frame, things, 8, 8)]);
  return { data: wide.map((v, i) => v * 0.34 + (tight[i] ?? 0) * 0.22) as Buffer, ...coarse(frame) };
}
