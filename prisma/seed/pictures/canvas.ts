import { backdrops } from "./backdrops";
import type { Scene } from "./scene";
import { coarseness, type Frame, type Placed, type Shade } from "./shade";

/** An RGB picture in memory. */
export interface Canvas extends Frame {
  readonly data: Buffer;
}

const shadowColour = [0x2a, 0x1d, 0x10] as const;

/** Share of the height at which wall and floor meet. */
const horizon = { card: 0.66, tile: 0.68 } as const;

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Paints wall and floor (lying things see only the wall's paper) with the shade on them. */
export function paintBackdrop(frame: Frame, scene: Scene, shade: Shade): Canvas {
  const [wall, floor] = backdrops[scene.backdrop].map(rgb) as [number[], number[]];
  const edge = scene.mode === "stand" ? Math.round(frame.height * horizon[scene.frame]) : frame.height;
  const data = Buffer.allocUnsafe(frame.width * frame.height * 3);
  const [sr, sg, sb] = shadowColour;
  const plain = [wall, floor].map((colour) => Buffer.alloc(frame.width * 3, Buffer.from(colour)));
  for (let y = 0; y < frame.height; y++) {
    const [r = 0, g = 0, b = 0] = y < edge ? wall : floor;
    const row = Math.floor(y / coarseness) * shade.width;
    let at = y * frame.width * 3;
    plain[y < edge ? 0 : 1]?.copy(data, at);
    // Most rows lie in full light and are done by now.
    if (shade.data.subarray(row, row + 2 * shade.width).every((v) => v === 0)) continue;
    const fy = (y % coarseness) / coarseness;
    for (let x = 0; x < frame.width; x++) {
      const cell = row + Math.floor(x / coarseness);
      const fx = (x % coarseness) / coarseness;
      const upper = (shade.data[cell] ?? 0) * (1 - fx) + (shade.data[cell + 1] ?? 0) * fx;
      const below = cell + shade.width;
      const lower = (shade.data[below] ?? 0) * (1 - fx) + (shade.data[below + 1] ?? 0) * fx;
      const dark = (upper * (1 - fy) + lower * fy) / 255;
      data[at++] = r + (sr - r) * dark + 0.5;
      data[at++] = g + (sg - g) * dark + 0.5;
      data[at++] = b + (sb - b) * dark + 0.5;
    }
  }
  return { ...frame, data };
}

/** Lays one object over the canvas; what lies outside the frame is cut off. */
export function paintObject(canvas: Canvas, { pixels, left, top }: Placed): void {
  for (let y = Math.max(0, -top); y < Math.min(pixels.height, canvas.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(pixels.width, canvas.width - left); x++) {
      const from = (y * pixels.width + x) * 4;
      const alpha = (pixels.data[from + 3] ?? 0) / 255;
      if (alpha === 0) continue;
      const to = ((y + top) * canvas.width + x + left) * 3;
      for (let c = 0; c < 3; c++) {
        const under = canvas.data[to + c] ?? 0;
        canvas.data[to + c] = under + ((pixels.data[from + c] ?? 0) - under) * alpha + 0.5;
      }
    }
  }
}
