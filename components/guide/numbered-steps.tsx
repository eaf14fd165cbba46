export type NumberedStep = { id: string; title: string; when: string; text: string };

/** What happens one after the other, each with the time that it may take. */
export function NumberedSteps({ steps }: { steps: readonly NumberedStep[] }) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-4 pb-8 before:absolute before:start-[0.84375rem] before:top-8 before:bottom-1 before:w-px before:bg-line last:pb-0 last:before:hidden"
        >
          <span
            aria-hidden
            className="num grid size-7 place-items-center rounded-pill border border-line-strong text-xs"
          >
            {index + 1}
          </span>
          <div>
            <div className="gap-x-4 md:flex md:items-baseline md:justify-between">
              <h3 className="font-strong">{step.title}</h3>
              <p className="num flex-none font-strong text-accent text-xs/6">{step.when}</p>
            </div>
            <p className="num max-w-prose text-pretty text-ink-2">{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
