import slugify from "@sindresorhus/slugify";

/** Long enough to be read, short enough for a share card's line. */
const MAX_LENGTH = 60;

/** The readable part of a listing's address; the id beside it decides, so that any title will do. */
export function slugOf(title: string): string {
  const slug = slugify(title);
  if (slug.length <= MAX_LENGTH) return slug || "item";
  const cut = slug.slice(0, MAX_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), MAX_LENGTH / 2)).replace(/-+$/, "");
}
