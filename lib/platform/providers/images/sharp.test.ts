import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imageRenderer } from "./sharp";

const render = (bytes: Uint8Array) =>
  imageRenderer.render(bytes, { widths: [320, 720, 1440], maxPixels: 50_000_000, minSide: 100 });

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a08050" } });

/** A PNG whose header claims any size: magic bytes and IHDR with its checksum, then next to nothing. */
function hugePng(width: number, height: number): Buffer {
  const body = Buffer.alloc(17);
  body.write("IHDR", 0, "latin1");
  body.writeUInt32BE(width, 4);
  body.writeUInt32BE(height, 8);
  body.set([8, 2, 0, 0, 0], 12);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk(body),
    chunk(Buffer.concat([Buffer.from("IDAT", "latin1"), Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])])),
    chunk(Buffer.from("IEND", "latin1")),
  ]);
}

function chunk(typeAndData: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(typeAndData.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typeAndData));
  return Buffer.concat([length, typeAndData, check]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe("imageRenderer", () => {
  it("writes three widths of WebP and a tiny preview", async () => {
    const rendered = await render(await photo(2000, 2500).jpeg().toBuffer());
    expect(rendered).toMatchObject({ width: 2000, height: 2500 });
    expect(rendered.blur).toMatch(/^data:image\/webp;base64,/);
    expect(rendered.blur.length).toBeLessThan(600);
    const sizes = await Promise.all(rendered.variants.map(({ body }) => sharp(body).metadata()));
    expect(sizes.map(({ format, width }) => [format, width])).toEqual([
      ["webp", 320],
      ["webp", 720],
      ["webp", 1440],
    ]);
  });

  // Red without WEBP_MAX_SIDE (WebP refuses the size), and without the height of the preview (which grows with it).
  it("takes a photo as tall as a long screenshot", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const tall = sharp({ create: { width: 110, height: 17_000, channels: 3, background: "#000", noise } });
    const { blur, variants } = await render(await tall.jpeg({ quality: 30 }).toBuffer());
    expect(variants).toHaveLength(3);
    expect(blur.length).toBeLessThan(600);
  });

  it("cuts the middle out as a square, and enlarges nothing", async () => {
    const rules = { widths: [320, 720, 1440], maxPixels: 50_000_000, minSide: 100, square: true };
    const wide = await photo(900, 500).jpeg().toBuffer();
    const { width, height, variants } = await imageRenderer.render(wide, rules);
    expect([width, height]).toEqual([500, 500]);
    const sizes = await Promise.all(variants.map(({ body }) => sharp(body).metadata()));
    expect(sizes.map((size) => [size.width, size.height])).toEqual([
      [320, 320],
      [500, 500],
      [500, 500],
    ]);
  });

  it("does not enlarge a small photo", async () => {
    const { variants } = await render(await photo(500, 400).png().toBuffer());
    const widths = await Promise.all(variants.map(async ({ body }) => (await sharp(body).metadata()).width));
    expect(widths).toEqual([320, 500, 500]);
  });

  // Red without `.rotate()` in sharp.ts: the phone's orientation flag would be lost with the metadata.
  it("stands a lying photo up and strips what the camera wrote into it", async () => {
    const lying = await photo(600, 400)
      .composite([
        {
          input: { create: { width: 300, height: 400, channels: 3, background: "#0000ff" } },
          left: 0,
          top: 0,
        },
      ])
      .withExif({
        IFD0: { Artist: "Somebody" },
        IFD3: { GPSLatitude: "48/1 8/1 0/1", GPSLatitudeRef: "N" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height, variants } = await render(lying);
    expect([width, height]).toEqual([400, 600]);
    for (const { body } of variants) {
      const meta = await sharp(body).metadata();
      expect(meta.exif).toBeUndefined();
      expect(meta.orientation).toBeUndefined();
      expect(meta.height).toBeGreaterThan(meta.width);
    }
    // Turned a quarter clockwise, the blue left half lies on top.
    const top = await sharp(variants[0]?.body)
      .extract({ left: 10, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(top[2]).toBeGreaterThan(200);
  });

  // Red without the header check and limitInputPixels in sharp.ts.
  it("refuses huge dimensions by the header, before decoding", async () => {
    const before = process.memoryUsage().rss;
    await expect(render(hugePng(60_000, 60_000))).rejects.toMatchObject({
      reason: "too_many_pixels",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it.each([
    ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "unsupported_type"],
    ["a drawing with a script", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "unsupported_type"],
    ["nothing", Buffer.alloc(0), "unsupported_type"],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000", "latin1"), "unsupported_type"],
    ["a JPEG in name only", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]), "unreadable"],
  ])("refuses %s", async (_, bytes, reason) => {
    await expect(render(bytes)).rejects.toMatchObject({ reason });
  });

  it("refuses a photo cut off half-way and one too small to show anything", async () => {
    const noise = await sharp(
      Buffer.from(Array.from({ length: 3 * 600 * 600 }, (_, i) => (i * 7919) % 251)),
      {
        raw: { width: 600, height: 600, channels: 3 },
      },
    )
      .png()
      .toBuffer();
    await expect(render(noise.subarray(0, noise.length / 2))).rejects.toMatchObject({
      reason: "unreadable",
    });
    await expect(render(await photo(80, 600).png().toBuffer())).rejects.toMatchObject({
      reason: "too_small",
    });
  });
});
