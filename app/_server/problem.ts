import { Failure, type FieldFailures } from "@/lib/kernel/failure";
import { log } from "@/lib/platform/log";

/** What went wrong, as a person or a program may see it: no stack, no SQL, no internal id. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: FieldFailures;
  readonly requestId: string;
};

/** Turns whatever was thrown into a problem; what we did not foresee is logged once, with its stack, and not shown. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Failure) {
    return {
      status: error.status,
      code: `${error.domain}.${error.code}`,
      message: error.message,
      requestId,
      ...(error.params ? { params: error.params } : {}),
      ...(error.fields ? { fields: error.fields } : {}),
    };
  }
  log.error({ requestId, error }, "unforeseen error");
  return { status: 500, code: "request.unforeseen", message: "Something went wrong on our side.", requestId };
}
