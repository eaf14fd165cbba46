import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { claimFolder } from "./claim-folder";

const folder = mkdtempSync(path.join(tmpdir(), "claim-"));

// Red when the folder is asked for and then taken, rather than taken in one: several would find it free.
it("gives a folder to one of many who ask at once", async () => {
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => claimFolder(folder)));
  const given = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(given).toHaveLength(1);
  await given[0]?.close();
});

// Red without the question who listens.
it("gives a folder to one at a time, and again once it is let go of", async () => {
  const first = await claimFolder(folder);
  await expect(claimFolder(folder)).rejects.toThrow(/is in use/);
  await first.close();
  await (await claimFolder(folder)).close();
});

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
