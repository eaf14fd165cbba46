import { describe, expect, it } from "vitest";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import { wordsFor } from "./words";

type Tree = { [key: string]: string | Tree };

/** Every sentence by its path ("ui.removeFilter"). */
function sentences(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[here, value]] : sentences(value, here);
  });
}

/** The contents of the outermost braces of a text: "a {b} c {d {e}}" → "b", "d {e}". */
function braced(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "{") {
      if (depth === 0) start = i + 1;
      depth += 1;
    } else if (text[i] === "}") {
      depth -= 1;
      if (depth === 0) found.push(text.slice(start, i));
    }
  }
  return found;
}

/** The names of what a sentence wants handed in, also those inside the branches of a plural or a select. */
function namesIn(sentence: string): string[] {
  return braced(sentence).flatMap((argument) => {
    const [name = "", kind, ...branches] = argument.split(",");
    const inside = kind ? braced(branches.join(",")).flatMap(namesIn) : [];
    return [name.trim(), ...inside];
  });
}

describe("the catalogues", () => {
  const english = new Map(sentences(en));

  it("have the same sentences in every language", () => {
    const german = sentences(de).map(([path]) => path);
    expect(german.sort()).toEqual([...english.keys()].sort());
  });

  // A language may leave something out that its grammar does not need, but what it asks for must be handed in.
  it("ask for nothing that English does not", () => {
    const unknown = sentences(de).flatMap(([path, sentence]) => {
      const given = namesIn(english.get(path) ?? "");
      return namesIn(sentence)
        .filter((name) => !given.includes(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  it("are read with their branches", () => {
    expect(namesIn("{n, plural, =0 {none} other {# by {who}}}, {when}")).toEqual(["n", "who", "when"]);
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
