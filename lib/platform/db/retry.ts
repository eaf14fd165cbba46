const SERIALIZATION = new Set(["40001", "40P01"]);

/**
 * Whether a transaction failed only because another was in its way, and may be run again. The same trouble shows in
 * three shapes: Prisma's P2034, a raw query's P2010 with the SQLSTATE, and at COMMIT an adapter error without a code.
 */
export function isSerializationFailure(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, name, meta, cause } = error as {
    code?: string;
    name?: string;
    meta?: { code?: string; driverAdapterError?: { cause?: Cause } };
    cause?: Cause;
  };
  if (code === "P2034") return true;
  if (
    code === "P2010" &&
    (SERIALIZATION.has(meta?.code ?? "") || isConflict(meta?.driverAdapterError?.cause))
  )
    return true;
  return name === "DriverAdapterError" && isConflict(cause);
}

type Cause = { kind?: string; originalCode?: string };

function isConflict(cause: Cause | undefined): boolean {
  return cause?.kind === "TransactionWriteConflict" || SERIALIZATION.has(cause?.originalCode ?? "");
}
