import { type PageForm, readForm } from "./read-form";

export type ActionAnswer = {
  readonly status: number;
  /** Where the action leads to, if it does. */
  readonly location: string | null;
  /** What the form gets back. */
  readonly state: {
    status?: string;
    code?: string;
    message?: string;
    httpStatus?: number;
    params?: Record<string, string | number>;
    fields?: Record<string, { code: string; message: string }>;
  } | null;
  readonly text: string;
};

/** Someone at a browser, over plain HTTP: keeps no cookie but the session, follows no redirect. */
export class Visitor {
  constructor(
    readonly origin: string,
    private readonly cookie = "",
    /** Limits count by address: each has their own, as in life. */
    private readonly address = randomAddress(),
  ) {}

  /** The same person at another process of the app. */
  at(origin: string): Visitor {
    return new Visitor(origin, this.cookie, this.address);
  }

  /** The same browser with another session. */
  withCookie(cookie: string): Visitor {
    return new Visitor(this.origin, cookie, this.address);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("x-forwarded-for", this.address);
    if (this.cookie) headers.set("cookie", this.cookie);
    return fetch(new URL(path, this.origin), { ...init, headers, redirect: "manual" });
  }

  async page(path: string): Promise<string> {
    const answer = await this.fetch(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  }

  /** The form of a page that has a control of this name. */
  async form(path: string, field: string): Promise<PageForm> {
    return readForm(await this.page(path), field);
  }

  /** Calls a server action with a form, in the way of Next's own client. */
  async act(
    path: string,
    actionId: string,
    values: Readonly<Record<string, string | Blob>>,
    signal?: AbortSignal,
  ): Promise<ActionAnswer> {
    // React's encoding of the arguments (previous state, form): the form's fields carry its number in front.
    const body = new FormData();
    for (const [name, value] of Object.entries(values)) body.append(`_1_${name}`, value);
    body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
    const answer = await this.fetch(path, {
      method: "POST",
      body,
      signal,
      headers: { "next-action": actionId, accept: "text/x-component", origin: new URL(this.origin).origin },
    });
    const text = await answer.text();
    const location = answer.headers.get("x-action-redirect") ?? answer.headers.get("location");
    return { status: answer.status, location: location?.split(";")[0] ?? null, state: stateIn(text), text };
  }
}

/**
 * The action's own answer in React's reply: row 0 says which row it is (`"a":"$@1"`). Long texts stand in rows of
 * their own that end without a line break, so the row does not always begin a line.
 */
function stateIn(reply: string): ActionAnswer["state"] {
  const row = /^0:\{.*?"a":"\$@([0-9a-f]+)"/m.exec(reply)?.[1];
  if (!row) return null;
  const found = new RegExp(`${row}:(\\{"status":.*\\}|\\{"code":.*\\})$`, "m").exec(reply)?.[1];
  return found ? (JSON.parse(found) as ActionAnswer["state"]) : null;
}

function randomAddress(): string {
  const part = () => Math.floor(Math.random() * 254) + 1;
  return `10.${part()}.${part()}.${part()}`;
}
