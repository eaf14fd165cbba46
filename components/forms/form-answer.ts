/** What a server action answers to a form, as a form shows it. The edge's own type fits it. */
export type FormAnswer<Data = undefined> =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly data: Data }
  | {
      readonly status: "failed";
      /** What a route would have answered: 4xx for what was foreseen. */
      readonly httpStatus: number;
      readonly code: string;
      readonly message: string;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly fields?: Readonly<Record<string, { readonly code: string; readonly message: string }>>;
      readonly requestId: string;
      readonly values: Readonly<Record<string, string>>;
    };

export type FormAction<Data = undefined> = (
  previous: FormAnswer<Data>,
  form: FormData,
) => Promise<FormAnswer<Data>>;

/** Before anything was sent. */
export const UNSENT = { status: "idle" } as const;
