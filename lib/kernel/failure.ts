/** The closed list of ways in which a request can fail that we foresaw, with the HTTP status each means. */
const STATUS_OF = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  conflict: 409,
  format: 415,
  limited: 429,
  unavailable: 503,
} as const;

export type FailureKind = keyof typeof STATUS_OF;

/** A field's trouble: a code that the pages translate, and the plain English sentence for machines. */
export type FieldFailure = { readonly code: string; readonly message: string };
export type FieldFailures = Readonly<Record<string, FieldFailure>>;
type Details = { fields?: FieldFailures; params?: Readonly<Record<string, string | number>> };

/** A failure that we foresaw. `message` is written for a person; `params` are the values in it, for translation. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly domain: string,
    readonly code: string,
    readonly kind: FailureKind,
    message: string,
    readonly details: Details = {},
  ) {
    super(message);
  }

  /** What a browser is told of an error that a page has thrown: production keeps the rest to itself. */
  get digest(): string {
    return `${this.domain}.${this.code}`;
  }

  get status(): number {
    return STATUS_OF[this.kind];
  }

  get fields(): FieldFailures | undefined {
    return this.details.fields;
  }

  get params(): Readonly<Record<string, string | number>> | undefined {
    return this.details.params;
  }
}

type FailureTable = Readonly<Record<string, readonly [FailureKind, string]>>;

/** A failure as it can be foretold: its full code, its HTTP status, and its sentence with the gaps still in it. */
export type FailureNotice = { readonly code: string; readonly status: number; readonly message: string };

/**
 * Declares a domain's failures as a closed table; a misspelt code does not compile and none lacks a status.
 * In a sentence, `{name}` is replaced by the parameter of that name. `foretell` says what some of them look like
 * without there being one, for who describes them. `at` tells a failure at a field, too, under the same code.
 */
export function failures<Table extends FailureTable>(domain: string, table: Table) {
  type Code = keyof Table & string;
  const rowOf = (code: Code): readonly [FailureKind, string] => {
    const row = table[code];
    if (!row) throw new Error(`unknown failure ${domain}.${code}`);
    return row;
  };
  const make = (code: Code, details: Details = {}): Failure => {
    const row = rowOf(code);
    const sentence = row[1].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(details.params?.[name] ?? whole),
    );
    return new Failure(domain, code, row[0], sentence, details);
  };
  const foretell = (...codes: Code[]): FailureNotice[] =>
    codes.map((code) => {
      const [kind, message] = rowOf(code);
      return { code: `${domain}.${code}`, status: STATUS_OF[kind], message };
    });
  const at = (field: string, code: Code, details: Omit<Details, "fields"> = {}): Failure => {
    const { message } = make(code, details);
    return make(code, { ...details, fields: { [field]: { code, message } } });
  };
  return Object.assign(make, { foretell, at });
}

/** Failures that every command and query can answer with. */
export const requestFailure = failures("request", {
  invalid: ["invalid", "Some of what was sent is not right."],
  unauthenticated: ["unauthenticated", "Sign in first."],
  forbidden: ["forbidden", "You are not allowed to do this."],
  suspended: ["forbidden", "Your account is suspended."],
  not_found: ["missing", "There is nothing here."],
  wrong_method: ["method", "Nothing here answers to {method}."],
  not_json: ["format", "Send JSON, and say so: content-type: application/json."],
  too_many: ["limited", "Too many tries. Wait {seconds} seconds, then try again."],
  key_reused: ["conflict", "This request was already used for something else. Load the page again."],
  in_progress: ["conflict", "The same request is still being worked on."],
  unavailable: ["unavailable", "This is not available right now. Try again in a moment."],
});
