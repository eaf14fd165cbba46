import { flat, stand, tile } from "../pictures/scene";
import type { SeedCategory } from "./shapes";

/** The marketplace's twelve categories, in the order in which the home page shows them. */
export const categories = [
  { slug: "fashion", name: { en: "Fashion", de: "Mode" }, tile: tile(flat("stone", "coat")) },
  { slug: "shoes", name: { en: "Shoes", de: "Schuhe" }, tile: tile(stand("oat", "derby")) },
  { slug: "bags", name: { en: "Bags", de: "Taschen" }, tile: tile(stand("blush", "handbag")) },
  { slug: "home", name: { en: "Home", de: "Wohnen" }, tile: tile(stand("sage", "chair")) },
  { slug: "cameras", name: { en: "Cameras", de: "Kameras" }, tile: tile(stand("sand", "camera")) },
  { slug: "music", name: { en: "Music", de: "Musik" }, tile: tile(flat("mist", "guitar")) },
  { slug: "audio", name: { en: "Audio", de: "Audio" }, tile: tile(stand("clay", "radio")) },
  { slug: "computers", name: { en: "Computers", de: "Computer" }, tile: tile(stand("chalk", "laptop")) },
  { slug: "sport", name: { en: "Sport", de: "Sport" }, tile: tile(stand("ochre", "bicycle")) },
  { slug: "kids", name: { en: "Kids", de: "Kinder" }, tile: tile(stand("blush", "teddy")) },
  { slug: "books", name: { en: "Books", de: "Bücher" }, tile: tile(stand("stone", "books")) },
  { slug: "jewellery", name: { en: "Jewellery", de: "Schmuck" }, tile: tile(flat("sage", "watch")) },
] as const satisfies readonly SeedCategory[];

export type CategorySlug = (typeof categories)[number]["slug"];
