/** Why bytes are not a photo that we can show. */
export type PhotoRefusal =
  | "missing"
  | "too_large"
  | "unsupported_type"
  | "too_many_pixels"
  | "too_small"
  | "unreadable";

/** A photo as everyone may see it: upright, without metadata, in several widths. */
export type RenderedPhoto = {
  /** Size of the upright original. */
  readonly width: number;
  readonly height: number;
  /** A tiny picture as a data URL, shown until the real one is there. */
  readonly blur: string;
  readonly variants: readonly { readonly width: number; readonly body: Uint8Array }[];
};

/** Thrown when bytes are no photo that we can show; the reason is for the person who sent them. */
export class PhotoRefused extends Error {
  override readonly name = "PhotoRefused";
  constructor(readonly reason: PhotoRefusal) {
    super(`photo refused: ${reason}`);
  }
}

/** What a photo may be, and the widths that are wanted of it (a narrower original keeps its own). */
type RenderRules = {
  readonly widths: readonly number[];
  readonly maxPixels: number;
  readonly minSide: number;
  /** The middle of it, as wide as high. */
  readonly square?: boolean;
};

/** Turns bytes from a stranger into a photo for everyone. Throws PhotoRefused. */
export interface ImageRenderer {
  render(bytes: Uint8Array, rules: RenderRules): Promise<RenderedPhoto>;
}
