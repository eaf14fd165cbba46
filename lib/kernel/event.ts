import type { z } from "zod";

/** A fact that a domain tells the others: ids and figures, never personal data that can be read (0021). Names read `domain/thing.happened`. */
export type EventRecord<Name extends string = string, Payload = unknown> = {
  readonly name: Name;
  readonly version: number;
  /** The id of the thing that it happened to. */
  readonly subject: string;
  readonly payload: Payload;
};

/** Declares an event once: its name, its version, the shape of its payload. */
export function defineEvent<
  Name extends `${string}/${string}.${string}`,
  Schema extends z.ZodType,
>(definition: { name: Name; version: number; schema: Schema }) {
  return {
    ...definition,
    /** Makes the record to be emitted; throws a ZodError when the payload is not of the declared shape. */
    create(subject: string, payload: z.input<Schema>): EventRecord<Name, z.output<Schema>> {
      return {
        name: definition.name,
        version: definition.version,
        subject,
        payload: definition.schema.parse(payload),
      };
    },
  };
}
