import type { LucideIcon } from "lucide-react";
import { Anchor } from "../ui/anchor";

export type Topic = { icon: LucideIcon; href: string; title: string; text: string };

/** What one can read about, each with a line on what it answers; the whole row leads there. */
export function TopicList({ label, topics }: { label: string; topics: readonly Topic[] }) {
  return (
    <nav aria-label={label}>
      <ul className="grid gap-x-16 border-b md:grid-cols-2">
        {topics.map(({ icon: Icon, href, title, text }) => (
          <li key={href} className="group relative flex gap-4 border-t py-6">
            <Icon className="mt-1 text-accent" aria-hidden />
            <div className="min-w-0">
              <h2 className="type-md">
                <Anchor
                  href={href}
                  className="cover-hit underline-offset-4 group-hover:underline focus-visible:underline"
                >
                  {title}
                </Anchor>
              </h2>
              <p className="mt-1 max-w-prose text-pretty text-ink-2">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}
