import { cn } from "../ui/cn";

/** The three places that money can be in on its way, side by side; the middle one is ours. */
export function MoneyWay({ places }: { places: readonly { title: string; note: string; ours?: boolean }[] }) {
  return (
    <ol className="grid grid-cols-3 gap-x-1">
      {places.map((place) => (
        <li key={place.title} className="min-w-0">
          <span
            aria-hidden
            className={cn("mb-3 block h-1.5 rounded-[2px]", place.ours ? "bg-accent" : "bg-line-strong")}
          />
          <div className="pe-3">
            <p className="font-strong">{place.title}</p>
            <p className="text-ink-2 text-pretty text-xs">{place.note}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
