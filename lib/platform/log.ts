import pino from "pino";

/**
 * The fields that may stand in a log line: names, ids, figures. There is no place for a body, an address, a code
 * or a token, so none can slip in.
 */
export type LogFields = {
  requestId?: string;
  command?: string;
  query?: string;
  task?: string;
  outcome?: string;
  code?: string;
  actor?: string;
  subject?: string;
  event?: string;
  events?: number;
  count?: number;
  attempt?: number;
  ms?: number;
  method?: string;
  path?: string;
  status?: number;
  run?: string;
  provider?: string;
  country?: string;
  reason?: string;
  error?: unknown;
};

const root = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "error" : "info"),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { error: describeError },
});

export const log = {
  debug: (fields: LogFields, message: string): void => root.debug(fields, message),
  info: (fields: LogFields, message: string): void => root.info(fields, message),
  warn: (fields: LogFields, message: string): void => root.warn(fields, message),
  error: (fields: LogFields, message: string): void => root.error(fields, message),
};

/** An unforeseen error with its stack; database errors keep their code but not the statement's values. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 500) };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: messageOf(error).slice(0, 2000),
    ...(typeof code === "string" ? { code } : {}),
    stack: error.stack
      ?.match(/^ +at .*$/gm)
      ?.slice(0, 12)
      .join("\n"),
  };
}

/** What an error says, without the values it was thrown over: Prisma prints the whole call above its last line. */
export function messageOf({ name, message }: Error): string {
  return name === "PrismaClientValidationError" ? message.slice(message.lastIndexOf("\n") + 1) : message;
}
