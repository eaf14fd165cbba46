import { invalid, noSuch } from "./errors";
import type { Kind, Kinds } from "./kinds";
import type { Tx } from "./store";

/** The paging parameters that every v1 list takes. */
export interface ListInput {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
}

/** Conditions of a list: fields of the object that must equal a value. */
export interface ListOptions {
  where?: Record<string, string | undefined>;
  /** Only this connected account's objects; null for the platform's own. */
  account?: string | null;
}

/** One page of objects, newest first. */
export interface ListPage<T> {
  object: "list";
  url: string;
  has_more: boolean;
  data: T[];
}

const OPERATORS = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

/** Lists objects of a kind as the API does. */
export async function listObjects<K extends Kind>(
  tx: Tx,
  kind: K,
  url: string,
  input: ListInput,
  options: ListOptions = {},
): Promise<ListPage<Kinds[K]>> {
  const limit = input.limit ?? 10;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalid("This value must be between 1 and 100.", "limit", "parameter_invalid_integer");
  }
  const values: unknown[] = [kind];
  const add = (value: unknown) => `$${values.push(value)}`;
  const conditions = ["kind = $1"];
  for (const [field, value] of Object.entries(options.where ?? {})) {
    if (value !== undefined) conditions.push(`data->>${add(field)} = ${add(value)}`);
  }
  if (options.account === null) conditions.push("hidden->>'account' is null");
  if (typeof options.account === "string") conditions.push(`hidden->>'account' = ${add(options.account)}`);
  const range =
    typeof input.created === "number" ? { gte: input.created, lte: input.created } : input.created;
  for (const [name, value] of Object.entries(range ?? {})) {
    conditions.push(`(data->>'created')::bigint ${OPERATORS[name as keyof typeof OPERATORS]} ${add(value)}`);
  }
  const backwards = input.ending_before !== undefined;
  const cursor = input.ending_before ?? input.starting_after;
  if (cursor !== undefined) {
    const [row] = await tx.query<{ seq: string }>("select seq from stripe.objects where id = $1", [cursor]);
    if (!row) throw noSuch(kind, cursor, backwards ? "ending_before" : "starting_after");
    conditions.push(`seq ${backwards ? ">" : "<"} ${add(row.seq)}`);
  }
  const rows = await tx.query<{ data: Kinds[K] }>(
    `select data from stripe.objects where ${conditions.join(" and ")}
     order by seq ${backwards ? "asc" : "desc"} limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit).map((row) => row.data);
  if (backwards) page.reverse();
  return { object: "list", url, has_more: rows.length > limit, data: page };
}
