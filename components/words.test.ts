import { describe, expect, it } from "vitest";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import { wordsFor } from "./words";

/** "{name}" or "{count, plural, …", but not the branch of a plural ("one {Orders}"). */
const ARGUMENT =
  /(?<!(?:=\d+|zero|one|two|few|many|other)\s*)\{(\w+)(?:\}|,\s*(?:plural|select|selectordinal|number|date|time)\b)/g;

type Tree = { [key: string]: string | Tree };

/** Every sentence by its path, with the names of what is put into it: "ui.removeFilter" → "name". */
function sentences(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value !== "string") return sentences(value, here);
    const names = [...value.matchAll(ARGUMENT)].map((match) => match[1]);
    return [[here, [...new Set(names)].sort().join(" ")]] as [string, string][];
  });
}

describe("the catalogues", () => {
  it("have the same sentences in every language", () => {
    const english = new Map(sentences(en));
    const german = new Map(sentences(de));
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  // A language may leave something out that its grammar does not need, but what it asks for must be handed in.
  it("ask for nothing that English does not", () => {
    const english = new Map(sentences(en));
    const unknown = sentences(de).flatMap(([path, names]) =>
      names
        .split(" ")
        .filter((name) => name && !english.get(path)?.split(" ").includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("wordsFor", () => {
  it("speaks the language of a region and English where there is none", () => {
    expect(wordsFor("de-AT", "ui")("close")).toBe("Schließen");
    expect(wordsFor("fr", "ui")("close")).toBe("Close");
  });

  it("counts", () => {
    expect(wordsFor("en", "card")("reviews", { count: 1 })).toBe("1 review");
    expect(wordsFor("de", "card")("reviews", { count: 2 })).toBe("2 Bewertungen");
  });
});
