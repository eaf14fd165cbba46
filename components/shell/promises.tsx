import type { LucideIcon } from "lucide-react";

/** Why it is safe to buy here, in three short parts. */
export function Promises({ items }: { items: readonly { icon: LucideIcon; title: string; text: string }[] }) {
  return (
    <ul className="later grid gap-8 border-t py-12 md:grid-cols-3 lg:py-14">
      {items.map(({ icon: Icon, title, text }) => (
        <li key={title}>
          <Icon className="text-accent" aria-hidden />
          <h2 className="type-md mt-4">{title}</h2>
          <p className="mt-1 max-w-sm text-pretty text-ink-2">{text}</p>
        </li>
      ))}
    </ul>
  );
}
