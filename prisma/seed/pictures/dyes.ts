/** What a dye does to an object: turns its main hue to `hue` (degrees on the Lab wheel), then scales the rest. */
export interface Dye {
  readonly hue?: number;
  readonly saturation?: number;
  /** Factor on lightness. */
  readonly brightness?: number;
  /** Added to lightness (0–100); lifts what no factor can. */
  readonly lift?: number;
}

/** Colours in which things are sold. Hues are Lab angles: red 30, yellow 90, green 140, blue 270, pink 0. */
export const dyes = {
  red: { hue: 32 },
  burgundy: { hue: 20, saturation: 0.85, brightness: 0.66 },
  rust: { hue: 45, saturation: 0.9, brightness: 0.84 },
  orange: { hue: 60 },
  mustard: { hue: 82, saturation: 1.05, lift: 8 },
  yellow: { hue: 90, saturation: 1.35, brightness: 1.05, lift: 10 },
  olive: { hue: 108, saturation: 0.55, brightness: 0.78 },
  green: { hue: 145, saturation: 0.8 },
  forest: { hue: 155, saturation: 0.55, brightness: 0.62 },
  mint: { hue: 160, saturation: 0.5, lift: 14 },
  teal: { hue: 200, saturation: 0.75, brightness: 0.85 },
  sky: { hue: 245, saturation: 0.7, lift: 10 },
  blue: { hue: 275 },
  navy: { hue: 275, saturation: 0.6, brightness: 0.5 },
  purple: { hue: 310, saturation: 0.85 },
  lilac: { hue: 312, saturation: 0.55, lift: 14 },
  pink: { hue: 358, saturation: 0.8, lift: 8 },
  brown: { hue: 58, saturation: 0.5, brightness: 0.58 },
  tan: { hue: 68, saturation: 0.55, lift: 4 },
  cream: { hue: 85, saturation: 0.22, lift: 22 },
  white: { saturation: 0.06, lift: 28 },
  grey: { saturation: 0.08 },
  black: { saturation: 0.12, brightness: 0.46 },
} as const satisfies Record<string, Dye>;

export type DyeName = keyof typeof dyes;
