"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

export type FormError = { message: string /** The id of the control it is about. */; field?: string };

/**
 * What is wrong with a form, above it. It takes the focus when it appears, so that nobody has to look for it,
 * and each line leads to its field.
 */
export function FormErrors({
  errors,
  takeFocus = true,
  since = errors,
}: {
  errors: readonly FormError[];
  takeFocus?: boolean;
  /** The answer that they come from, where the list is made anew while someone types: that must not move the focus. */
  since?: unknown;
}) {
  const t = useTranslations("ui");
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the server is the reason to move
  useEffect(() => {
    if (takeFocus) ref.current?.focus();
  }, [since]);
  if (errors.length === 0) return null;
  const about = errors.filter((error) => error.field);
  const [first] = errors;
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="flex gap-3 rounded-ctl bg-danger-soft p-4 text-pretty focus-visible:rounded-ctl focus-visible:outline-offset-2 focus-visible:outline-danger"
    >
      <CircleAlert className="mt-0.5 text-danger" />
      {errors.length === 1 && about.length === 0 ? (
        <p>{first?.message}</p>
      ) : (
        <div className="min-w-0">
          <p className="font-strong">{t("formErrors", { count: errors.length })}</p>
          <ul className="mt-1 grid gap-1">
            {errors.map((error) => (
              <li key={`${error.field}${error.message}`}>
                {error.field ? (
                  <a href={`#${error.field}`} className="underlined">
                    {error.message}
                  </a>
                ) : (
                  error.message
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
