import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { claimFolder } from "./claim-folder";

const folder = mkdtempSync(path.join(tmpdir(), "claim-"));

// Red without the question whether someone answers.
it("gives a folder to one at a time, and again once it is let go of", async () => {
  const first = await claimFolder(folder);
  await expect(claimFolder(folder)).rejects.toThrow(/is in use/);
  await first.close();
  await (await claimFolder(folder)).close();
});

// Red without rmSync: what a killed process leaves in the file system would hold the folder for ever.
it("is not held by a process that was killed", async () => {
  const program = `
    import { claimFolder } from ${JSON.stringify(path.join(import.meta.dirname, "claim-folder.ts"))};
    await claimFolder(${JSON.stringify(folder)});
    process.stdout.write("claimed");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  await expect(claimFolder(folder)).rejects.toThrow(/is in use/);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  await (await claimFolder(folder)).close();
  rmSync(folder, { recursive: true });
});
