/** The last part of a listing's address: any slug, a hyphen, ten characters of id. Null when it is not one. */
export function readSlugId(segment: string): { slug: string; shortId: string } | null {
  const match = /^(?:(.*)-)?([2-9a-hjkmnp-tv-z]{10})$/.exec(segment.toLowerCase());
  return match?.[2] ? { slug: match[1] ?? "", shortId: match[2] } : null;
}
