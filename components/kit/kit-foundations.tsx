import { KitSection } from "./kit-section";

const COLOURS = [
  "paper",
  "raised",
  "sunk",
  "ink",
  "ink-2",
  "ink-3",
  "line",
  "line-strong",
  "accent",
  "accent-hover",
  "accent-soft",
  "danger",
  "danger-soft",
  "warn",
  "warn-soft",
];

/** Colours and type, straight from the tokens. */
export function KitFoundations() {
  return (
    <>
      <KitSection title="Colour">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-4">
          {COLOURS.map((name) => (
            <li key={name} className="text-xs">
              <span
                className="mb-2 block h-16 rounded-ctl border"
                style={{ backgroundColor: `var(--${name})` }}
              />
              {name}
            </li>
          ))}
        </ul>
      </KitSection>
      <KitSection title="Type">
        <p className="type-xl">The good one is already out there.</p>
        <p className="type-lg">Your camera has arrived. Is everything right?</p>
        <p className="type-md">Where the money is</p>
        <p className="max-w-prose">
          Body, 15/24. From here on it can’t be cancelled without asking.{" "}
          <b className="font-strong">Strong</b>, <span className="text-ink-2">second ink</span>,{" "}
          <span className="text-ink-3">third ink</span>,{" "}
          <a href="#type" className="underlined">
            how protection works
          </a>
          , <span className="num">€1,284.15</span>.
        </p>
        <p className="text-xs text-ink-2">Small, 13/20: labels and what stands beside things.</p>
      </KitSection>
    </>
  );
}
