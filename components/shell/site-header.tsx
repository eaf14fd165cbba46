import type { ReactNode } from "react";
import { ButtonLink } from "../ui/button";
import { ThemeToggle } from "../ui/theme-toggle";
import { wordsFor } from "../words";
import { Brand } from "./brand";
import { SearchForm } from "./search-form";
import type { ShellLinks } from "./shell-links";

/**
 * The head of every page, sticky. The same for everyone: what is personal (`personal`) is an island that the
 * page hands in, so that the header can be cached. The home page has its own big search and hides this one.
 */
export function SiteHeader({
  locale,
  links,
  query,
  search = true,
  personal,
}: {
  locale: string;
  links: ShellLinks;
  query?: string;
  search?: boolean;
  personal?: ReactNode;
}) {
  const t = wordsFor(locale, "shell");
  const form = {
    action: links.search,
    label: t("searchLabel"),
    placeholder: t("searchPlaceholder"),
    value: query,
  };
  return (
    <>
      <header className="sticky top-0 z-30 border-b bg-paper">
        <div className="page flex h-[calc(var(--header)-1px)] items-center gap-1">
          <div className="me-auto lg:w-60 lg:flex-none">
            <Brand href={links.home} label={t("home")} name={t("brand")} />
          </div>
          {search && <SearchForm id="q-header" {...form} className="mx-auto w-full max-w-lg max-lg:hidden" />}
          <div className="flex items-center justify-end gap-0.5 lg:min-w-60">
            <ThemeToggle />
            {personal}
            <ButtonLink href={links.sell} size="sm" className="ms-3 max-lg:hidden">
              {t("sell")}
            </ButtonLink>
          </div>
        </div>
      </header>
      {search && <SearchForm id="q-phone" {...form} className="page pt-3 lg:hidden" />}
    </>
  );
}
