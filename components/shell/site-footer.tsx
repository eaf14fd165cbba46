import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { wordsFor } from "../words";

export type FooterGroup = { title: string; links: readonly { label: string; href: string }[] };

/** The foot of every page: what this is, where else to go, which language. */
export function SiteFooter({
  locale,
  groups,
  year,
  end,
}: {
  locale: string;
  groups: readonly FooterGroup[];
  year: number;
  /** At the end of the last line: languages, currency. */
  end?: ReactNode;
}) {
  const t = wordsFor(locale, "shell");
  return (
    <footer className="later mt-auto border-t text-xs">
      <div className="page pt-12 pb-8">
        <div className="grid grid-cols-2 gap-8 md:grid-cols-3 lg:grid-cols-[14rem_repeat(auto-fit,minmax(7rem,1fr))]">
          <div className="col-span-full lg:col-span-1">
            <p className="font-strong">{t("brand")}</p>
            <p className="mt-2 max-w-80 text-pretty text-ink-2">{t("tagline")}</p>
          </div>
          {groups.map((group) => (
            <nav key={group.title} aria-label={group.title}>
              <h2 className="font-strong">{group.title}</h2>
              <ul className="mt-2 grid gap-1">
                {group.links.map((link) => (
                  <li key={link.href}>
                    <Anchor
                      href={link.href}
                      className="inline-block py-0.5 text-ink-2 underline-offset-4 hover:text-ink hover:underline"
                    >
                      {link.label}
                    </Anchor>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="num mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t pt-6 text-ink-2">
          <span>{t("copyright", { year: String(year) })}</span>
          {end}
        </div>
      </div>
    </footer>
  );
}
