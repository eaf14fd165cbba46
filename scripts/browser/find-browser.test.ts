import { describe, expect, it, vi } from "vitest";
import type { Browser, BrowserSource } from "./browser";
import { findBrowser } from "./find-browser";

const source = (name: string, ...browsers: string[]): BrowserSource => ({
  name,
  offer: vi.fn(async () => browsers.map((browser) => ({ name: browser }))),
});
const onlyWorks =
  (...names: string[]) =>
  async ({ name }: Browser) =>
    names.includes(name) ? null : "it does not start";

describe("findBrowser", () => {
  it("takes the first that starts, not the first that is there", async () => {
    const sources = [source("installed", "broken", "good"), source("packed", "also good")];
    await expect(findBrowser(sources, onlyWorks("good", "also good"))).resolves.toEqual({ name: "good" });
  });

  it("fetches nothing while an earlier source has one that works", async () => {
    const later = source("download", "fetched");
    await findBrowser([source("installed", "good"), later], onlyWorks("good"));
    expect(later.offer).not.toHaveBeenCalled();
  });

  it("goes on to the next source when one has nothing", async () => {
    const sources = [source("installed"), source("packed", "good")];
    await expect(findBrowser(sources, onlyWorks("good"))).resolves.toEqual({ name: "good" });
  });

  it("says what it tried and what to do when nothing works", async () => {
    const search = findBrowser([source("installed", "old"), source("packed")], onlyWorks());
    await expect(search).rejects.toThrow(
      /CHROME_PATH[\s\S]*old: it does not start[\s\S]*packed: not to be had/,
    );
  });
});
