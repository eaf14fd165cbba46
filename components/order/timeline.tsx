import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";
import { wordsFor } from "../words";

export type TimelineStep = {
  id: string;
  state: "done" | "now" | "next";
  title: string;
  /** When it was, or by or until when; already in words. */
  when?: string;
  /** For machines, when `when` is one moment. */
  at?: string;
  /** One sentence. */
  note?: ReactNode;
  /** "By Mathilde", "Your turn". */
  who?: string;
  updates?: readonly { at: string; when: string; text: string }[];
};

const LINE = {
  done: "before:bg-accent",
  now: "before:bg-[repeating-linear-gradient(var(--line-strong)_0_4px,transparent_4px_8px)]",
  next: "before:bg-[repeating-linear-gradient(var(--line-strong)_0_4px,transparent_4px_8px)]",
};

/** What happened, what comes next, by when and who must act. */
export function Timeline({ steps, locale }: { steps: readonly TimelineStep[]; locale: string }) {
  const t = wordsFor(locale, "order");
  return (
    <ol className="grid">
      {steps.map((step) => (
        <li
          key={step.id}
          aria-current={step.state === "now" ? "step" : undefined}
          className={cn(
            "relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 pb-8 last:pb-0",
            "before:absolute before:start-[0.71875rem] before:top-6 before:bottom-0 before:w-px last:before:hidden",
            LINE[step.state],
          )}
        >
          <Mark state={step.state} />
          <div>
            <div className="grid gap-x-4 md:flex md:items-baseline md:justify-between">
              <h3 className={step.state === "next" ? "text-ink-2" : "font-strong"}>
                <span className="sr-only">{t(`timeline.${step.state}`)} </span>
                {step.title}
              </h3>
              {step.when && <When at={step.at}>{step.when}</When>}
            </div>
            {step.note && <div className="num max-w-xl text-pretty text-ink-2">{step.note}</div>}
            {step.who && (
              <p
                className={cn(
                  "mt-1 text-xs",
                  step.state === "now" ? "font-strong text-accent" : "text-ink-2",
                )}
              >
                {step.who}
              </p>
            )}
            {step.updates && step.updates.length > 0 && <Updates updates={step.updates} locale={locale} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function When({ at, children }: { at?: string; children: ReactNode }) {
  const style = "num flex-none text-xs/6 text-ink-2";
  return at ? (
    <time dateTime={at} className={style}>
      {children}
    </time>
  ) : (
    <span className={style}>{children}</span>
  );
}

function Mark({ state }: { state: TimelineStep["state"] }) {
  return (
    <span aria-hidden className="grid size-6 place-items-center">
      {state === "done" && <span className="size-2.5 rounded-pill bg-accent" />}
      {state === "now" && (
        <span className="grid size-6 place-items-center rounded-pill border-[1.5px] border-accent">
          <span className="size-2.5 rounded-pill bg-accent" />
        </span>
      )}
      {state === "next" && (
        <span className="size-3 rounded-pill border-[1.5px] border-line-strong bg-paper" />
      )}
    </span>
  );
}

function Updates({ updates, locale }: { updates: NonNullable<TimelineStep["updates"]>; locale: string }) {
  const t = wordsFor(locale, "order");
  return (
    <details className="group mt-2 text-xs">
      <summary className="underlined inline-flex min-h-6 items-center gap-1">
        {t("timeline.updates", { count: updates.length })}
        <ChevronDown className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="mt-1 text-ink-2">
        {updates.map((update) => (
          <li key={`${update.at}${update.text}`} className="flex gap-4 py-1">
            <time dateTime={update.at} className="num w-30 flex-none">
              {update.when}
            </time>
            {update.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
