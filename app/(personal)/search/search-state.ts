import type { Route } from "next";
import { CONDITIONS, type Condition, MAX_PRICE, SORTS, type Sort } from "@/lib/catalogue/contract";
import { parseMajor } from "@/lib/kernel/money";

/** What stands in the address of a search, as typed: what cannot be read is left out of the search, not of the form. */
export type SearchState = {
  readonly q: string;
  readonly category: string;
  readonly conditions: readonly Condition[];
  readonly min: string;
  readonly max: string;
  readonly sort: Sort;
  readonly cursor: string | undefined;
  /** The filters are shown on the page itself, for a phone without JavaScript. */
  readonly open: boolean;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Control characters and half characters would be refused further in; people do not mean them. */
const clean = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, " ");
const one = (value: string | string[] | undefined): string =>
  clean((Array.isArray(value) ? value[0] : value) ?? "");
const all = (value: string | string[] | undefined): string[] => [value ?? []].flat();

export function readSearch(params: Params): SearchState {
  const sort = one(params.sort);
  const category = one(params.category);
  return {
    q: one(params.q).trim().slice(0, 200),
    category: /^[a-z0-9-]{1,60}$/.test(category) ? category : "",
    conditions: CONDITIONS.filter((condition) => all(params.condition).includes(condition)),
    min: one(params.min).trim().slice(0, 20),
    max: one(params.max).trim().slice(0, 20),
    sort: SORTS.find((known) => known === sort) ?? "relevance",
    cursor: one(params.cursor).slice(0, 512) || undefined,
    open: one(params.filters) === "open",
  };
}

type Bound = { readonly minor: number | undefined; readonly wrong: boolean };

function bound(text: string): Bound {
  if (text === "") return { minor: undefined, wrong: false };
  const amount = parseMajor(text, MAX_PRICE.currency);
  if (!amount) return { minor: undefined, wrong: true };
  return { minor: Math.min(amount.minor, MAX_PRICE.minor), wrong: false };
}

/** The price range in minor units, the smaller first whatever way round it was typed. */
export function priceRange(state: SearchState): { min: Bound; max: Bound } {
  const [min, max] = [bound(state.min), bound(state.max)];
  if (min.minor !== undefined && max.minor !== undefined && min.minor > max.minor)
    return { min: max, max: min };
  return { min, max };
}

/** The address of a search that differs from this one in some respects; it starts again from the top. */
export function searchHref(state: SearchState, change: Partial<SearchState> = {}): Route {
  const next = { ...state, cursor: undefined, open: false, ...change };
  const query = new URLSearchParams();
  if (next.q) query.set("q", next.q);
  if (next.category) query.set("category", next.category);
  for (const condition of next.conditions) query.append("condition", condition);
  if (next.min) query.set("min", next.min);
  if (next.max) query.set("max", next.max);
  if (next.sort !== "relevance") query.set("sort", next.sort);
  if (next.cursor) query.set("cursor", next.cursor);
  if (next.open) query.set("filters", "open");
  const text = query.toString();
  return (text ? `/search?${text}` : "/search") as Route;
}

/** How many filters are in force. */
export function countFilters(state: SearchState): number {
  return state.conditions.length + (state.category ? 1 : 0) + (state.min || state.max ? 1 : 0);
}
