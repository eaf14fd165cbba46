import { expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { log } from "../log";
import { reachDatabase } from "./away";
import { writer } from "./client";

testDatabase();

vi.spyOn(log, "warn").mockImplementation(() => {});

const broken = (shape: object, message = "broken") =>
  reachDatabase(async () => {
    throw Object.assign(new Error(message), shape);
  });

// What Prisma, the driver and PostgreSQL were seen to throw while a database went and came back.
it.each([
  ["no listener, by Prisma", { code: "P1001" }, undefined],
  ["no listener, by the socket", { code: "ECONNREFUSED" }, undefined],
  ["no way there", { code: "EHOSTUNREACH" }, undefined],
  ["no answer by name", { cause: { code: "EAI_AGAIN" } }, undefined],
  [
    "waited for too long",
    { code: "P2028" },
    "Transaction API error: A query cannot be executed on an expired transaction.",
  ],
  ["cut off, by the adapter", { cause: { kind: "ConnectionClosed" } }, undefined],
  [
    "cut off in a raw query",
    { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "57P01" } } } },
    undefined,
  ],
  ["starting up", { cause: { originalCode: "57P03" } }, undefined],
  ["cut off, by the driver", {}, "Connection terminated unexpectedly"],
  ["hanging", {}, "Query read timeout"],
  ["no connection free", {}, "timeout exceeded when trying to connect"],
  [
    "no transaction begun",
    { code: "P2028" },
    "Transaction API error: Unable to start a transaction in the given time.",
  ],
])("calls it unavailable: %s", async (_, shape, message) => {
  await expect(broken(shape, message)).rejects.toMatchObject({ code: "unavailable", status: 503 });
});

it.each([
  ["a unique index", { code: "P2002" }],
  ["a serialization failure", { code: "P2034" }],
  [
    "a mistake of ours",
    { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "42601" } } } },
  ],
])("leaves alone what is not: %s", async (_, shape) => {
  await expect(broken(shape)).rejects.toMatchObject(shape);
});

// Red without 57014: on a crowded machine someone who waits for an item that everyone wants was told of a mistake of ours.
it("calls a statement unavailable that was given up on", async () => {
  const waits = reachDatabase(() =>
    writer().$transaction(async (tx) => {
      await tx.$executeRaw`set local statement_timeout = '50ms'`;
      await tx.$queryRaw`select pg_sleep(5)`;
    }),
  );
  await expect(waits).rejects.toMatchObject({ code: "unavailable", status: 503 });
});
