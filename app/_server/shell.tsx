import type { ReactNode } from "react";
import { AccountIsland } from "@/components/shell/account-island";
import { LanguageLinks } from "@/components/shell/language-links";
import type { ShellLinks } from "@/components/shell/shell-links";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { SkipLink } from "@/components/shell/skip-link";
import { SoftLinks } from "@/components/shell/soft-links";
import { TabBar } from "@/components/shell/tab-bar";
import { WordsProvider } from "@/components/shell/words-provider";
import { ToastProvider } from "@/components/ui/toast";
import { wordsFor } from "@/components/words";
import { LOCALES, type Locale } from "@/lib/kernel/locale";
import { CATALOGUES } from "@/messages/catalogue";
import { guidePath, HELP_TOPICS, LAW_TOPICS } from "./guides/guide-paths";

const LANGUAGE_NAMES: Record<Locale, string> = { en: "English", de: "Deutsch" };

/** The year in the footer: when this process started is near enough, and keeps cached pages the same for all. */
const YEAR = new Date().getUTCFullYear();

/** Where header, tab bar and menu lead. */
function shellLinks(locale: Locale): ShellLinks {
  return {
    home: `/${locale}`,
    search: "/search",
    sell: "/sell/new",
    orders: "/orders",
    inbox: "/inbox",
    me: "/me",
    signIn: "/sign-in",
    signUp: "/sign-up",
    listings: "/sell",
    sales: "/sell/orders",
    settings: "/settings",
    operate: "/operator",
  };
}

/** What surrounds every page. The same for everyone; who is signed in is filled in by an island. */
export function Shell({
  locale,
  search = true,
  query,
  children,
}: {
  locale: Locale;
  search?: boolean;
  query?: string;
  children: ReactNode;
}) {
  const t = wordsFor(locale, "shell");
  const links = shellLinks(locale);
  const languages = LOCALES.map((l) => ({
    locale: l,
    name: LANGUAGE_NAMES[l],
    href: `/${l}`,
    current: l === locale,
  }));
  return (
    <WordsProvider locale={locale} messages={clientWords(locale)} timeZone="Europe/Berlin">
      <SkipLink label={t("skip")} />
      <ToastProvider>
        <SiteHeader
          locale={locale}
          links={links}
          search={search}
          query={query}
          personal={<AccountIsland links={links} />}
        />
        {children}
        <SiteFooter
          locale={locale}
          groups={footerGroups(locale)}
          year={YEAR}
          end={<LanguageLinks label={t("language")} languages={languages} />}
        />
        <TabBar links={links} />
        <SoftLinks />
      </ToastProvider>
    </WordsProvider>
  );
}

/** The same for all readers, as the page is: whoever is not signed in is asked to on the way. */
function footerGroups(locale: Locale) {
  const t = wordsFor(locale, "footer");
  const guides = wordsFor(locale, "guides");
  return [
    {
      title: t("buy"),
      links: [
        { label: t("categories"), href: `/${locale}#categories` },
        { label: t("everything"), href: "/search" },
      ],
    },
    {
      title: t("sell"),
      links: [
        { label: t("listItem"), href: "/sell/new" },
        { label: t("myListings"), href: "/sell" },
        { label: t("sales"), href: "/sell/orders" },
      ],
    },
    {
      title: t("account"),
      links: [
        { label: t("profile"), href: "/me" },
        { label: t("orders"), href: "/orders" },
        { label: t("inbox"), href: "/inbox" },
      ],
    },
    {
      title: t("help"),
      links: [
        { label: t("helpAll"), href: guidePath(locale, "help") },
        ...HELP_TOPICS.map((guide) => ({ label: guides(`${guide}.title`), href: guidePath(locale, guide) })),
      ],
    },
    {
      title: t("legal"),
      links: LAW_TOPICS.map((guide) => ({ label: guides(`${guide}.title`), href: guidePath(locale, guide) })),
    },
    { title: t("developers"), links: [{ label: t("apiReference"), href: "/docs/api" }] },
  ];
}

/** Only the areas that client components speak from travel to the browser. */
function clientWords(locale: Locale) {
  const { ui, shell, card, errors } = CATALOGUES[locale];
  return { ui, shell, card, errors };
}
