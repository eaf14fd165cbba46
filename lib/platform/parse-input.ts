import type { z } from "zod";
import { type FieldFailure, requestFailure } from "@/lib/kernel/failure";

/** Parses what was sent; throws the typed failure `request.invalid` that names each field in trouble. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  const fields: Record<string, FieldFailure> = {};
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      fields[issue.path.join(".") || "form"] ??= { code: codeOf(issue), message: issue.message };
    }
  } else findUnstorable(parsed.data, "", fields);
  if (Object.keys(fields).length > 0 || !parsed.success) throw requestFailure("invalid", { fields });
  return parsed.data;
}

/** The closed vocabulary of field codes; a schema may name a code of its own by `params: { code }`. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom" && typeof issue.params?.code === "string") return issue.params.code;
  if (issue.code === "invalid_type" || issue.code === "invalid_value")
    return issue.input === undefined || issue.input === null ? "required" : "wrong";
  if (issue.code === "too_small") {
    if (issue.origin !== "string") return issue.origin === "array" ? "too_few" : "too_small";
    return Number(issue.minimum) <= 1 ? "required" : "too_short";
  }
  if (issue.code === "too_big")
    return issue.origin === "string" ? "too_long" : issue.origin === "array" ? "too_many" : "too_big";
  if (issue.code === "invalid_format" && issue.format === "email") return "email";
  return "wrong";
}

/** PostgreSQL stores no NUL and no lone surrogate: text with either is refused here, not by a crash later. */
function findUnstorable(value: unknown, path: string, fields: Record<string, FieldFailure>): void {
  if (typeof value === "string") {
    if (value.includes("\u0000") || !value.isWellFormed()) {
      fields[path || "form"] = { code: "wrong", message: "contains characters that cannot be stored" };
    }
  } else if (
    value !== null &&
    typeof value === "object" &&
    !(value instanceof Date) &&
    !ArrayBuffer.isView(value)
  ) {
    for (const [key, inner] of Object.entries(value))
      findUnstorable(inner, path ? `${path}.${key}` : key, fields);
  }
}
