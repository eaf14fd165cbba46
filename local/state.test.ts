import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { loadSecrets } from "./state";

const folder = mkdtempSync(path.join(tmpdir(), "state-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Red when what was made anew wins over what is known: a second start could not open its own database.
it("keeps the secrets of an older start, and makes what that did not know", () => {
  const file = path.join(folder, "secrets.json");
  const first = loadSecrets(folder);
  const { pusher: _, pusherKey: __, ...older } = first;
  writeFileSync(file, JSON.stringify(older));
  const second = loadSecrets(folder);
  expect(second).toMatchObject(older);
  expect(second.pusher).toMatch(/^[0-9a-f]{32}$/);
  expect(second.pusher).not.toBe(first.pusher);
  expect(loadSecrets(folder)).toEqual(second);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(second);
});
