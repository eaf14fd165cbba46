import { invalid } from "../errors";

/** Metadata within the vendor's limits, as text. */
export function metadataOf(
  input: Record<string, string | number | null> | "" | null | undefined,
  param = "metadata",
): Record<string, string> {
  const entries = Object.entries(input || {}).filter(([, value]) => value !== null && value !== "");
  if (entries.length > 50) throw invalid("Metadata can have up to 50 keys.", param);
  for (const [key, value] of entries) {
    if (key.length > 40) throw invalid(`Metadata keys can be up to 40 characters: ${key}`, param);
    if (String(value).length > 500) {
      throw invalid(`Metadata values can have up to 500 characters: ${key}`, `${param}[${key}]`);
    }
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}
