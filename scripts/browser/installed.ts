import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserSource } from "./browser";

const SETTINGS = ["PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH", "CHROME_PATH", "CHROME_BIN"];
const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];

/** A browser that is on this machine: the one that a setting names, one on the path, a Mac's apps, Playwright's own. */
export const installed: BrowserSource = {
  name: "installed on this machine",
  offer: async () => [
    ...SETTINGS.flatMap((name) => at(process.env[name], `the one that ${name} names`)),
    ...COMMANDS.flatMap((command) => searchPath().flatMap((folder) => at(path.join(folder, command)))),
    ...MAC_APPS.flatMap((app) => at(`/Applications/${app}.app/Contents/MacOS/${app}`)),
    { name: "Playwright's own" },
  ],
};

function at(file: string | undefined, name = file): Browser[] {
  return file && name && existsSync(file) ? [{ name, executablePath: file }] : [];
}

function searchPath(): string[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return [...new Set([...folders, "/usr/bin", "/snap/bin"])];
}
