import { Prose } from "./prose";

/** A field of a body, an answer or an address. */
export type FieldView = {
  readonly name: string;
  /** In words: `string`, `list of Listing`, `"new" | "good"`. */
  readonly type: string;
  /** The named schema that it is or holds, to look at further down. */
  readonly schema?: string;
  readonly required: boolean;
  readonly description?: string;
};

/** The fields of something, each with its type and what it means. */
export function Fields({ fields, required }: { fields: readonly FieldView[]; required: string }) {
  return (
    <dl className="border-t">
      {fields.map((field) => (
        <div
          key={field.name}
          className="grid gap-x-6 border-b py-2 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]"
        >
          <dt className="min-w-0">
            <code className="font-strong wrap-anywhere">{field.name}</code>
            {field.required && <span className="ms-2 text-xs text-ink-2">{required}</span>}
          </dt>
          <dd className="min-w-0 text-ink-2">
            <code className="text-xs wrap-anywhere">
              {field.schema ? (
                <a className="underlined" href={`#schema-${field.schema}`}>
                  {field.type}
                </a>
              ) : (
                field.type
              )}
            </code>
            {field.description && <Prose text={field.description} className="text-pretty" />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
