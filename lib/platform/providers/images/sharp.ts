import { fileTypeFromBuffer } from "file-type";
import { type ImageRenderer, PhotoRefused, type RenderedPhoto } from "./port";

const READABLE = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);
/** Longer than any photo within the limits takes, even on a busy machine. */
const TIMEOUT_SECONDS = 30;
/** What WebP can hold, in pixels a side: a very tall photo becomes narrower than the others. */
const WEBP_MAX_SIDE = 16_383;
/** Effort 2 of 6: a tenth more bytes than 4 for half of the time. */
const WEBP = { quality: 80, effort: 2 } as const;

/**
 * Renders with sharp. The order is the safety: kind by the bytes, then size by the header, and only then decode.
 */
export const imageRenderer: ImageRenderer = {
  async render(bytes, { widths, maxPixels, minSide, square = false }) {
    const kind = await fileTypeFromBuffer(bytes);
    if (!kind || !READABLE.has(kind.mime)) throw new PhotoRefused("unsupported_type");
    const { default: sharp } = await import("sharp");
    const open = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" });
    const header = await open()
      .metadata()
      .catch((error: unknown) => {
        throw new PhotoRefused(isPixelLimit(error) ? "too_many_pixels" : "unreadable");
      });
    if (header.width * header.height > maxPixels) throw new PhotoRefused("too_many_pixels");
    if (Math.min(header.width, header.height) < minSide) throw new PhotoRefused("too_small");

    const side = Math.min(header.width, header.height, Math.max(...widths));
    // Decoded once at the largest size that is needed, upright and in sRGB; what sharp writes carries no metadata.
    const { data, info } = await open()
      .rotate()
      .resize(
        square
          ? { width: side, height: side, fit: "cover" }
          : { width: Math.max(...widths), height: WEBP_MAX_SIDE, fit: "inside", withoutEnlargement: true },
      )
      .toColourspace("srgb")
      .timeout({ seconds: TIMEOUT_SECONDS })
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch((error: unknown) => {
        throw new PhotoRefused(isPixelLimit(error) ? "too_many_pixels" : "unreadable");
      });
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
    const variants: { width: number; body: Uint8Array }[] = [];
    // One after the other: sizes in parallel would hold more memory without being done sooner.
    for (const width of widths) {
      const body = await sharp(data, raw).resize({ width, withoutEnlargement: true }).webp(WEBP).toBuffer();
      variants.push({ width, body });
    }
    // Bounded both ways: the preview of a tall photo would be longer than its row in the database may be.
    const small = { width: 16, height: 24, fit: "inside" } as const;
    const tiny = await sharp(data, raw).resize(small).webp({ quality: 40 }).toBuffer();
    const size = square ? { width: side, height: side } : uprightSize(header);
    return { ...size, blur: `data:image/webp;base64,${tiny.toString("base64")}`, variants };
  },
};

/** EXIF orientations 5 to 8 lie on their side. */
function uprightSize(header: {
  width: number;
  height: number;
  orientation?: number;
}): Pick<RenderedPhoto, "width" | "height"> {
  const lies = (header.orientation ?? 1) >= 5;
  return lies
    ? { width: header.height, height: header.width }
    : { width: header.width, height: header.height };
}

function isPixelLimit(error: unknown): boolean {
  return error instanceof Error && error.message.includes("pixel limit");
}
