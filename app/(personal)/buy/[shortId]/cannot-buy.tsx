import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/words";
import type { ListingDetail } from "@/lib/catalogue/contract";
import type { Locale } from "@/lib/kernel/locale";

/** Before a large amount, someone without a verified phone is led to where that is done, and back. */
export function PhoneFirst({ from, back, locale }: { from: string; back: string; locale: Locale }) {
  const t = wordsFor(locale, "phone");
  return (
    <Notice
      title={t("neededTitle")}
      action={
        <ButtonLink href={`/settings/phone?next=${encodeURIComponent(back)}`} size="sm">
          {t("neededAct")}
        </ButtonLink>
      }
    >
      {t("neededLead", { amount: from })}
    </Notice>
  );
}

/** Why this person cannot buy this listing now, and what they can do instead; null when they can. */
export function cannotBuy(
  listing: ListingDetail,
  actor: { userId: string; suspended: boolean },
  locale: Locale,
): ReactNode {
  const reason = reasonFor(listing, actor);
  if (!reason) return null;
  const t = wordsFor(locale, "checkout");
  return (
    <Notice
      title={t(reason)}
      action={
        <ButtonLink href="/search" size="sm">
          {t("look")}
        </ButtonLink>
      }
    >
      {t(`${reason}Lead`)}
    </Notice>
  );
}

function reasonFor(listing: ListingDetail, actor: { userId: string; suspended: boolean }) {
  if (listing.sellerId === actor.userId) return "own" as const;
  if (actor.suspended) return "suspended" as const;
  if (listing.status === "sold") return "sold" as const;
  return listing.status === "active" ? null : ("reserved" as const);
}
