import { z } from "zod";

declare const brand: unique symbol;

/** A UUIDv7 that belongs to one kind of thing: an order's id cannot be passed where a listing's is asked for. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A zod schema for an id of one kind: any UUID, lower-cased. */
export function idSchema<Kind extends string>() {
  return z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    .transform((value) => value as Id<Kind>);
}

/** Names the kind of an id that comes from a trusted row or event. */
export function asId<Kind extends string>(value: string): Id<Kind> {
  return value as Id<Kind>;
}
