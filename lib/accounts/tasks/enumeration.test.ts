import { beforeEach, expect, it, vi } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { checkPassword, hashPassword } from "@/lib/platform/password";
import { takeRateLimit } from "@/lib/platform/rate-limit/take";
import { createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { askReset } from "./ask-reset";
import { askSignInCode } from "./ask-sign-in-code";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";

vi.mock("@/lib/platform/password", async (load) => {
  const real = await load<typeof import("@/lib/platform/password")>();
  return { hashPassword: vi.fn(real.hashPassword), checkPassword: vi.fn(real.checkPassword) };
});
vi.mock("@/lib/platform/rate-limit/take", async (load) => {
  const real = await load<typeof import("@/lib/platform/rate-limit/take")>();
  return { ...real, takeRateLimit: vi.fn(real.takeRateLimit) };
});

testDatabase();
beforeEach(() => vi.clearAllMocks());

let host = 0;
const visitor = () => ({ actor: { ...VISITOR, kind: "visitor" as const, address: `192.0.2.${++host}` } });
const password = "nine herons over the marsh";

/** All the work that an answer costs, counted rather than timed: hashes, limits, rows and events. */
async function workOf(ask: () => Promise<unknown>) {
  vi.clearAllMocks();
  const before = await content();
  await ask().catch(() => undefined);
  const after = await content();
  return {
    hashes: vi.mocked(hashPassword).mock.calls.length,
    checks: vi.mocked(checkPassword).mock.calls.length,
    limits: vi.mocked(takeRateLimit).mock.calls.map(([{ key }]) => key.split(":").slice(0, 2)),
    challenges: after.challenges - before.challenges,
    resets: after.resets - before.resets,
    events: after.events.slice(before.events.length),
  };
}

async function content() {
  const db = writer();
  const events = await db.outboxEvent.findMany({ orderBy: { id: "asc" }, select: { name: true } });
  const [challenges, resets] = [await db.challenge.count(), await db.passwordReset.count()];
  return { challenges, resets, events: events.map(({ name }) => name) };
}

// Each is red when its task or command returns early for an address that has no account.
it.each([
  ["a wrong password", (email: string) => signIn(visitor(), { email, password })],
  ["a code to sign in by", (email: string) => askSignInCode(visitor(), { email })],
  ["a link to a new password", (email: string) => askReset(visitor(), { email })],
])("does the same work for %s, whether or not there is an account", async (_, ask) => {
  const { email } = await createPerson();
  const known = await workOf(() => ask(email));
  const unknown = await workOf(() => ask("nobody@people.example"));
  expect(unknown).toEqual(known);
  expect(known.checks + known.challenges + known.resets).toBe(1);
});

// Red when the hash is made only for those who have no account yet. A new person is one event and one row more.
it("hashes at sign-up, whether or not there is an account", async () => {
  const { email } = await createPerson();
  const ask = (address: string) => workOf(() => signUp(visitor(), { email: address, password, name: "Uma" }));
  const [known, unknown] = [await ask(email), await ask("new@people.example")];
  expect({ ...unknown, events: [] }).toEqual({ ...known, events: [] });
  expect(known.hashes).toBe(1);
});
