import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Groups side by side, each with its sign and its list. */
export function GroupedList({
  groups,
}: {
  groups: readonly { id: string; icon: LucideIcon; title: string; items: ReactNode }[];
}) {
  return (
    <ul className="grid gap-x-12 md:grid-cols-2">
      {groups.map(({ id, icon: Icon, title, items }) => (
        <li key={id} className="border-t py-6">
          <h3 className="flex items-center gap-3 font-strong">
            <Icon className="text-ink-2" aria-hidden />
            {title}
          </h3>
          <div className="mt-2 ps-8 text-pretty text-ink-2">{items}</div>
        </li>
      ))}
    </ul>
  );
}
