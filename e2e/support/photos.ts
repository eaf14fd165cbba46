import sharp from "sharp";

type Upload = { name: string; mimeType: string; buffer: Buffer };

/** Photos as a camera gives them: large, JPEG, each in a colour of its own. */
export async function somePhotos(count = 2): Promise<Upload[]> {
  const colours = ["#7a8f6a", "#b98a5b", "#5b6f8f", "#8f5b7a"];
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const background = colours[index % colours.length] ?? "#777777";
      const image = sharp({ create: { width: 1200, height: 1500, channels: 3, background } });
      return {
        name: `photo-${index + 1}.jpg`,
        mimeType: "image/jpeg",
        buffer: await image.jpeg({ quality: 80 }).toBuffer(),
      };
    }),
  );
}
