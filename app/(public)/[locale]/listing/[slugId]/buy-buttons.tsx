import { Ctas } from "@/components/listing/ctas";
import { ButtonLink } from "@/components/ui/button";
import { Amount } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import type { CachedListing } from "./listing-facts";

/** What can be done with a listing as it stands; the checkout page says the rest (own item, sign in first). */
export function BuyButtons({ listing, locale }: { listing: CachedListing; locale: Locale }) {
  const t = wordsFor(locale, "listingPage");
  if (listing.status === "sold") return <Notice title={t("soldTitle")}>{t("soldLead")}</Notice>;
  if (listing.status === "reserved") return <Notice title={t("reservedTitle")}>{t("reservedLead")}</Notice>;
  if (listing.status !== "active") return <Notice title={t("pausedTitle")}>{t("pausedLead")}</Notice>;
  const buy = (
    <ButtonLink href={`/buy/${listing.shortId}`} variant="primary" full rel="nofollow">
      {t("buy", { price: formatMoney(listing.price, locale, { short: true }) })}
    </ButtonLink>
  );
  return (
    <Ctas barPrice={<Amount value={listing.price} locale={locale} />} barNote={t("allIn")} barButton={buy}>
      {buy}
    </Ctas>
  );
}
