import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/words";
import { personOf } from "@/lib/kernel/actor";
import { asId } from "@/lib/kernel/ids";
import type { Locale } from "@/lib/kernel/locale";
import { getSellerAccount } from "@/lib/payments/queries/get-seller-account";
import type { Context } from "@/lib/platform/context";

/** Tells a seller who cannot be paid yet that nobody can buy from them, and where to mend it. */
export async function PayoutNotice({ ctx, locale }: { ctx: Context; locale: Locale }) {
  const userId = asId<"user">(personOf(ctx.actor) ?? "");
  if ((await getSellerAccount(ctx, { userId })).ready) return null;
  const t = wordsFor(locale, "sell");
  return (
    <Notice
      tone="warn"
      title={t("list.noPayouts")}
      action={
        <ButtonLink href="/sell/start" size="sm">
          {t("list.setUp")}
        </ButtonLink>
      }
      className="mb-6"
    >
      {t("list.noPayoutsLead")}
    </Notice>
  );
}
