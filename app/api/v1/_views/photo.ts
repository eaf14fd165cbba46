import { z } from "zod";
import type { PhotoView } from "@/lib/catalogue/contract";
import { photoSources } from "@/lib/media/contract";
import { env } from "@/lib/platform/env";

export const Photo = z
  .object({
    src: z.string().describe("The middle size."),
    srcSet: z.string().describe("All sizes with their real widths, as for an img element."),
    width: z.number().int(),
    height: z.number().int(),
    blur: z.string().describe("A tiny picture as a data address, to show until the photo is there."),
  })
  .meta({ id: "Photo", description: "A photo with its public addresses." });

export function toPhoto({ key, width, height, blur }: PhotoView): z.input<typeof Photo> {
  return { ...photoSources(env().ASSETS_BASE_URL, { key, width }), width, height, blur };
}

/** A photo of which only the key was kept. */
export function photoUrl(key: string | null): string | null {
  return key ? `${env().ASSETS_BASE_URL}/${key}` : null;
}
