export type MeasuredPage = { readonly name: string; readonly url: string };

/** The four pages that decide whether someone stays; the category and the listing are the first that the home page shows. */
export async function findPages(origin: string): Promise<MeasuredPage[]> {
  const home = await (await fetch(`${origin}/en`)).text();
  return [
    { name: "home", url: `${origin}/en` },
    { name: "search", url: `${origin}/search` },
    { name: "category", url: origin + firstLink(home, "/en/c/") },
    { name: "listing", url: origin + firstLink(home, "/en/listing/") },
  ];
}

function firstLink(html: string, start: string): string {
  const found = html.match(new RegExp(`href="(${start}[^"]+)"`))?.[1];
  if (!found) throw new Error(`the home page links to nothing under ${start}`);
  return found;
}
