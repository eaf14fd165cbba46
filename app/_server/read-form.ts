import { requestFailure } from "@/lib/kernel/failure";
import { readBody } from "./read-body";

/** Larger than any form that a script of ours sends, in bytes. */
const MAX_FORM = 4096;

/** Reads a form's fields, for handlers that a library posts to; a field that comes twice is refused. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw wrong("body", "is not a form");
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(await readBody(request, MAX_FORM))) {
    if (fields.has(name)) throw wrong(name.slice(0, 100), "comes twice");
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

function wrong(field: string, message: string) {
  return requestFailure("invalid", { fields: { [field]: { code: "wrong", message } } });
}
