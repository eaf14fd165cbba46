import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "./protocol";

export interface Answer {
  status: number;
  /** The parsed body, or its text when it is not JSON. */
  body: Json;
  /** The SDK's word that trying again is of no use. */
  noRetry: boolean;
  retryAfter: string | null;
  /** 2 when the SDK leaves it to the executor to wait for all parallel steps, 1 when not. */
  executionVersion: string | null;
}

/** Thrown when nothing listens at the app's address: nothing ran, so no attempt is spent. */
export class AppUnreachable extends Error {
  override name = "AppUnreachable";
}

/** Sends signed requests to the app's serve endpoint. */
export class Caller {
  constructor(
    private readonly serveUrl: string,
    private readonly signingKey: string,
    private readonly timeoutMs: number,
  ) {}

  /** Asks the app to describe its functions. */
  sync(signal: AbortSignal): Promise<Answer> {
    return this.send("PUT", new URL(this.serveUrl), { url: this.serveUrl }, signal, {
      "x-inngest-sync-kind": "in_band",
    });
  }

  /** Calls a function, either to run one step or to ask what comes next. */
  call(functionId: string, stepId: string, body: Json): Promise<Answer> {
    const url = new URL(this.serveUrl);
    url.searchParams.set("fnId", functionId);
    url.searchParams.set("stepId", stepId);
    return this.send("POST", url, body);
  }

  private async send(
    method: "PUT" | "POST",
    url: URL,
    body: Json,
    signal?: AbortSignal,
    extra: Record<string, string> = {},
  ): Promise<Answer> {
    // The SDK checks the signature over the canonical form of what it parsed.
    const raw = canonicalize(body) ?? "null";
    const timeout = AbortSignal.timeout(this.timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        body: raw,
        headers: { ...extra, ...this.headers(raw) },
        signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
        redirect: "error",
      });
      return await readAnswer(response);
    } catch (error) {
      if (refusedConnection(error)) throw new AppUnreachable(`nothing listens at ${url.origin}`);
      throw error;
    }
  }

  private headers(raw: string): Record<string, string> {
    const kind = this.signingKey ? "cloud" : "dev";
    const headers = { "content-type": "application/json", "x-inngest-server-kind": kind };
    if (!this.signingKey) return headers;
    // Signatures are about real time, whatever a test did to the executor's clock.
    const time = Math.round(Date.now() / 1000).toString();
    const signature = createHmac("sha256", this.signingKey.replace(/^signkey-\w+-/, ""))
      .update(raw + time)
      .digest("hex");
    return { ...headers, "x-inngest-signature": `t=${time}&s=${signature}` };
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: Json = text.slice(0, 2000);
  try {
    body = JSON.parse(text) as Json;
  } catch {
    // An answer that is not the SDK's: a proxy's error page, say. Its text goes into the error.
  }
  return {
    status: response.status,
    body,
    noRetry: response.headers.get("x-inngest-no-retry") === "true",
    retryAfter: response.headers.get("retry-after"),
    executionVersion: response.headers.get("x-inngest-req-version"),
  };
}

function refusedConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && error.code === "ECONNREFUSED") return true;
  if (error instanceof AggregateError) return error.errors.some(refusedConnection);
  return refusedConnection(error.cause);
}
