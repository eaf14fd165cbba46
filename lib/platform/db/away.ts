import { requestFailure } from "@/lib/kernel/failure";
import { log } from "../log";

/**
 * Prisma's, the socket's and PostgreSQL's codes for a database that is not there, or not yet, or not any more; and for
 * one so busy that a statement, or a lock, was given up on: nothing was written then, and trying again is right.
 */
const CODES = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"],
  ...["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EPIPE"],
  ...["EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN"],
  ...["57P01", "57P02", "57P03", "08000", "08001", "08003", "08006", "53300"],
  ...["57014", "55P03"],
]);
const KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** The driver has no code for these. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)|Unable to start a transaction|expired transaction/;

type Shape = {
  code?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/** Whether something failed because the database could not be reached, rather than by what was asked of it. */
function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, kind, originalCode, message, cause, meta } = error as Shape;
  return (
    [code, originalCode].some((one) => typeof one === "string" && CODES.has(one)) ||
    (typeof kind === "string" && KINDS.has(kind)) ||
    (typeof message === "string" && WORDS.test(message)) ||
    isDatabaseAway(cause, depth + 1) ||
    isDatabaseAway(meta?.driverAdapterError, depth + 1)
  );
}

/** Works on the database; when that is away it is `request.unavailable`, which whoever asked may try again. */
export async function reachDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    log.warn({ provider: "postgres", error }, "database away or too busy");
    throw requestFailure("unavailable");
  }
}
