import { LanguageLinks } from "../shell/language-links";
import { Main, PageHead } from "../shell/page";
import { BigSearch } from "../shell/search-form";
import type { ShellLinks } from "../shell/shell-links";
import { SiteFooter } from "../shell/site-footer";
import { SiteHeader } from "../shell/site-header";
import { TabBar } from "../shell/tab-bar";
import { KitControls } from "./kit-controls";
import { KitFeedback } from "./kit-feedback";
import { KitFoundations } from "./kit-foundations";
import { KitAccount } from "./kit-islands";
import { KitListing } from "./kit-listing";
import { KitOrder } from "./kit-order";
import { KitSection } from "./kit-section";

const LINKS: ShellLinks = {
  home: "/en",
  search: "/search",
  sell: "#sell",
  orders: "#orders",
  me: "#me",
  inbox: "#inbox",
  signIn: "#sign-in",
  signUp: "#sign-up",
  listings: "#listings",
  sales: "#sales",
  settings: "#settings",
};

const FOOT = ["Buy", "Sell", "About"].map((title) => ({
  title,
  links: ["Categories", "Deals", "Protection"].map((label) => ({ label, href: `#${title}-${label}` })),
}));

/** Every component in every state on one sheet, for those who build and judge the site. `bare` leaves out the shell. */
export function KitPage({ locale, bare }: { locale: string; bare?: boolean }) {
  return (
    <>
      {!bare && <SiteHeader locale={locale} links={LINKS} personal={<KitAccount links={LINKS} />} />}
      <Main>
        <PageHead title="Component sheet" lead="Everything the pages are made of, in all its states." />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <KitFoundations />
          <KitSection title="Search">
            <div className="max-w-2xl">
              <BigSearch
                id="q-kit"
                action="/search"
                label="Search on the home page"
                placeholder="Try “vintage radio”"
                button="Search"
              />
            </div>
          </KitSection>
          <KitControls />
          <KitFeedback locale={locale} />
          <KitListing locale={locale} />
          <KitOrder locale={locale} />
        </div>
      </Main>
      {!bare && (
        <>
          <SiteFooter
            locale={locale}
            year={2026}
            groups={FOOT}
            end={
              <LanguageLinks
                label="Language"
                languages={[
                  { locale: "en", name: "English", href: "/en", current: locale === "en" },
                  { locale: "de", name: "Deutsch", href: "/de", current: locale === "de" },
                ]}
              />
            }
          />
          <TabBar links={LINKS} />
        </>
      )}
    </>
  );
}
