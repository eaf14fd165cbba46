import type { IncomingMessage } from "node:http";
import { invalid } from "./errors";
import { type FormFields, parseForm } from "./form";
import type { Encoding } from "./validate";

const LIMIT = 1_000_000;

/** Reads a body whole; the API's requests are small. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw invalid("Request body is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The parameters of an API call and how they were written. */
export function readInput(
  method: string,
  path: string,
  query: string,
  body: string,
): { input: object; encoding: Encoding } {
  if (method !== "POST") return { input: parseForm(query), encoding: "form" };
  if (!path.startsWith("/v2/")) return { input: parseForm(body), encoding: "form" };
  if (body === "") return { input: {}, encoding: "json" };
  try {
    const input: unknown = JSON.parse(body);
    if (input !== null && typeof input === "object" && !Array.isArray(input))
      return { input, encoding: "json" };
  } catch {
    // Falls through to the answer for anything that is no JSON object.
  }
  throw invalid("The request body must be a JSON object.");
}

/** The fields of a hosted page's form, as plain text. */
export function readFields(body: string): Record<string, string> {
  const fields: FormFields = parseForm(body);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value.trim() : ""]),
  );
}
