import type { BackdropName } from "./backdrops";
import type { Part, Scene } from "./scene";

/** Papers that go with each other, so that the photos of one listing look taken on one afternoon. */
const secondPaper: Record<BackdropName, BackdropName> = {
  oat: "sage",
  sand: "clay",
  clay: "chalk",
  blush: "stone",
  sage: "oat",
  moss: "sand",
  stone: "blush",
  mist: "oat",
  ochre: "chalk",
  slate: "mist",
  chalk: "mist",
  umber: "sand",
  fir: "sage",
  ink: "stone",
};

const round = (n: number) => Math.round(n * 1000) / 1000;

/** Lays a standing part down, or moves a lying one: its centre instead of its foot. */
function centreOf(scene: Scene, p: Part): number {
  return scene.mode === "flat" ? p.y : p.y - p.height * 0.3;
}

function mapParts(scene: Scene, change: (p: Part) => Partial<Part>): Part[] {
  return scene.parts.map((p) => ({ ...p, ...change(p) }));
}

const otherSide = (scene: Scene): Scene => ({
  ...scene,
  backdrop: secondPaper[scene.backdrop],
  parts: mapParts(scene, (p) => ({ flip: !p.flip, x: round(1 - p.x), turn: -(p.turn ?? 0) })),
});

const closeUp = (scene: Scene): Scene => ({
  ...scene,
  mode: "flat",
  // The last part is the thing itself, the others keep it company.
  parts: scene.parts.slice(-1).map((p) => ({
    ...p,
    width: round(p.width * 1.75),
    height: round(p.height * 1.75),
    x: 0.4,
    y: 0.52,
  })),
});

const laidDown = (scene: Scene): Scene => ({
  ...scene,
  mode: "flat",
  backdrop: "chalk",
  parts: mapParts(scene, (p) => ({ y: round(centreOf(scene, p)), turn: (p.turn ?? 0) - 13 })),
});

const fromAfar = (scene: Scene): Scene => ({
  ...scene,
  backdrop: "stone",
  parts: mapParts(scene, (p) => ({
    width: round(p.width * 0.72),
    height: round(p.height * 0.72),
    turn: (p.turn ?? 0) + (scene.mode === "flat" ? 9 : 0),
  })),
});

/** The cover and up to four further photos of the same thing, as a careful seller would take them. */
export function views(cover: Scene, further: number): Scene[] {
  return [cover, ...[otherSide, closeUp, fromAfar, laidDown].slice(0, further).map((view) => view(cover))];
}
