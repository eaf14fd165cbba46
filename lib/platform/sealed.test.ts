import { beforeEach, expect, it, vi } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";

const [OLD, NEW] = ["an-old-secret-of-more-than-32-characters", "a-new-secret-of-more-than-32-characters"];
const ABOUT = { purpose: "contact", subject: "01900000-0000-7000-8000-00000000000b" };
const PLAIN = JSON.stringify({ email: "zoë@example.com", name: "Zoë 🐚" });

beforeEach(() => {
  const nowhere = "postgresql://none@127.0.0.1:9/none";
  Object.assign(process.env, testEnvironment(), { DATABASE_URL: nowhere, DATABASE_READ_URL: nowhere });
});

/** Settings are read once per process: another set of secrets is another reading. */
async function withSecrets(list: string) {
  vi.resetModules();
  process.env.EVENT_SECRET = list;
  return import("./sealed");
}

it("opens what it sealed, and shows nothing of it outside", async () => {
  const { seal, unseal } = await withSecrets(NEW);
  const sealed = seal(ABOUT, PLAIN);
  expect(unseal(ABOUT, sealed)).toBe(PLAIN);
  expect(sealed).toMatch(/^v1\.[\w-]+$/);
  expect(Buffer.from(sealed.slice(3), "base64url").toString("latin1")).not.toMatch(/zo|example/i);
  expect(seal(ABOUT, PLAIN)).not.toBe(sealed);
  expect(unseal(ABOUT, seal(ABOUT, ""))).toBe("");
});

it("does not open with another secret, and opens with the old one while that is still named", async () => {
  const sealed = (await withSecrets(OLD)).seal(ABOUT, PLAIN);
  const onlyNew = await withSecrets(NEW);
  expect(() => onlyNew.unseal(ABOUT, sealed)).toThrow("does not open");
  const both = await withSecrets(`${NEW}, ${OLD}`);
  expect(both.unseal(ABOUT, sealed)).toBe(PLAIN);
  const fresh = both.seal(ABOUT, PLAIN);
  // The first one seals: once the old one is dropped, all that was sealed since still opens.
  expect((await withSecrets(NEW)).unseal(ABOUT, fresh)).toBe(PLAIN);
});

// Red when neither side binds the subject (`setAAD`); with one side alone nothing opens.
it("does not open under another subject", async () => {
  const { seal, unseal } = await withSecrets(NEW);
  const sealed = seal(ABOUT, PLAIN);
  expect(() => unseal({ ...ABOUT, subject: `${ABOUT.subject.slice(0, -1)}c` }, sealed)).toThrow(
    "does not open",
  );
  expect(() => unseal({ ...ABOUT, purpose: "address" }, sealed)).toThrow("does not open");
});

it("does not open when a single bit was changed, anywhere, nor what is no sealed text", async () => {
  const { seal, unseal } = await withSecrets(NEW);
  const bytes = Buffer.from(seal(ABOUT, PLAIN).slice(3), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => unseal(ABOUT, `v1.${changed.toString("base64url")}`), `byte ${at}`).toThrow("does not open");
  }
  // Red without the tag's length: GCM would take a shortened tag for a whole one.
  const short = Buffer.concat([bytes.subarray(0, 16), bytes.subarray(28)]);
  for (const text of ["", "v1.", "v1.AAAA", "v2.AAAA", short.toString("base64url"), PLAIN]) {
    expect(() => unseal(ABOUT, text), text).toThrow("does not open");
  }
});
