import type { BackdropName } from "./backdrops";
import type { DyeName } from "./dyes";
import { type ObjectName, objects } from "./objects";

/** One object in a picture. Lengths are fractions of the frame's width, places are fractions of the frame. */
export interface Part {
  readonly object: ObjectName;
  readonly width: number;
  readonly height: number;
  /** Centre. */
  readonly x: number;
  /** Where it stands (mode `stand`) or its centre (mode `flat`). */
  readonly y: number;
  /** Degrees clockwise. */
  readonly turn?: number;
  readonly flip?: boolean;
  readonly dye?: DyeName;
}

/** Everything that decides how a picture looks; plain data, so that its hash can name the file. */
export interface Scene {
  /** `card` is 4:5 and stands for a photo of a listing, `tile` is square. */
  readonly frame: "card" | "tile";
  /** `stand`: on a floor before a wall. `flat`: lying, seen from above. */
  readonly mode: "stand" | "flat";
  readonly backdrop: BackdropName;
  readonly parts: readonly Part[];
}

/** How one object departs from its usual pose. `scale` multiplies its usual size. */
export interface Pose {
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
  readonly turn?: number;
  readonly flip?: boolean;
  readonly dye?: DyeName;
}

const usualY = { stand: 0.775, flat: 0.5 } as const;

function part(mode: Scene["mode"], object: ObjectName, { scale = 1, x, y, ...rest }: Pose): Part {
  const [, width, height] = objects[object];
  const round = (n: number) => Math.round(n * 1000) / 1000;
  return {
    object,
    width: round(width * scale),
    height: round(height * scale),
    x: x ?? 0.5,
    y: y ?? usualY[mode],
    ...rest,
  };
}

/** One object standing on the floor of a backdrop. */
export function stand(backdrop: BackdropName, object: ObjectName, pose: Pose = {}): Scene {
  return { frame: "card", mode: "stand", backdrop, parts: [part("stand", object, pose)] };
}

/** One object lying on a backdrop, seen from above. */
export function flat(backdrop: BackdropName, object: ObjectName, pose: Pose = {}): Scene {
  return { frame: "card", mode: "flat", backdrop, parts: [part("flat", object, pose)] };
}

/** The same scene with one more object in front of the others. */
export function also(scene: Scene, object: ObjectName, pose: Pose): Scene {
  return { ...scene, parts: [...scene.parts, part(scene.mode, object, pose)] };
}

/** A small square picture of a category. */
export function tile(scene: Scene): Scene {
  const shrink = (p: Part): Part => {
    // A tile is seen small, so things fill more of it; tall ones must still keep clear of its upper edge.
    const factor = Math.min(0.93, 0.68 / p.height);
    return {
      ...p,
      width: p.width * factor,
      height: p.height * factor,
      y: scene.mode === "stand" ? 0.82 : p.y,
    };
  };
  return { ...scene, frame: "tile", parts: scene.parts.map(shrink) };
}
