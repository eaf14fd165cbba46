import { unstable_rethrow } from "next/navigation";
import type { FormAnswer } from "@/components/forms/form-answer";
import type { Context } from "@/lib/platform/context";
import { demandAllowed } from "@/lib/platform/rate-limit/take";
import { readIdempotencyKey } from "./idempotency-key";
import { toProblem } from "./problem";
import { requestId } from "./request";
import { countWrite } from "./request-limits";
import { auth } from "./session";

/** Never sent back to the form. A postcode is no secret, a code is. */
const SECRET_FIELD = /password|secret|^code$/i;

/**
 * Makes a server action of a handler: who asks, the limit on writes, the form's idempotency key, and a typed answer
 * instead of a thrown error. Redirects made by the handler pass through.
 */
export function action<Data>(handler: (ctx: Context, form: FormData) => Promise<Data>) {
  return async (_previous: FormAnswer<Data>, form: FormData): Promise<FormAnswer<Data>> => {
    const id = await requestId();
    try {
      const ctx = await auth();
      demandAllowed(await countWrite(ctx));
      const data = await handler({ ...ctx, ...readIdempotencyKey(form.get("idempotencyKey")) }, form);
      return { status: "done", data };
    } catch (error) {
      unstable_rethrow(error);
      const problem = toProblem(error, id);
      return { ...problem, httpStatus: problem.status, status: "failed", values: typedValues(form) };
    }
  };
}

function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !SECRET_FIELD.test(name) && !name.startsWith("$"))
      values[name] = value.slice(0, 10_000);
  }
  return values;
}

/** A text field of a form as a command's input takes it: missing stays undefined. */
export function text(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
}
