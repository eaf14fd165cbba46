/**
 * Facts for search engines (schema.org). The one place that writes raw HTML: `<` is escaped, so that no text of a
 * person can end the script element.
 */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(/</g, "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above; JSON-LD cannot be written as children
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
