import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { sellerPath } from "@/app/_server/listing-view";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { Main, PageHead } from "@/components/shell/page";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";
import { getMe } from "@/lib/accounts/queries/get-me";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "me")("title") };
}

/** Where a person finds everything of theirs; on a phone, the last tab. */
export default async function MePage() {
  const [ctx, locale] = await Promise.all([requireUser("/me"), requestLocale()]);
  const me = await getMe(ctx, {});
  const t = wordsFor(locale, "me");
  const sells = me.roles.includes("seller");
  const links = [
    { href: "/inbox", title: t("inbox"), lead: t("inboxLead") },
    { href: "/orders", title: t("orders"), lead: t("ordersLead") },
    ...(sells
      ? [
          { href: "/sell/orders", title: t("sales"), lead: t("salesLead") },
          { href: "/sell", title: t("listings"), lead: t("listingsLead") },
          { href: "/sell/start", title: t("payouts"), lead: t("payoutsLead") },
          { href: sellerPath(locale, me.userId), title: t("publicPage"), lead: t("publicPageLead") },
        ]
      : [{ href: "/sell/start", title: t("startSelling"), lead: t("startSellingLead") }]),
    { href: "/settings", title: t("settings"), lead: t("settingsLead") },
    ...(me.roles.includes("operator")
      ? [{ href: "/operator", title: t("operator"), lead: t("operatorLead") }]
      : []),
  ];
  return (
    <Main>
      <PageHead
        title={<bdi>{me.name}</bdi>}
        lead={me.email}
        action={
          <ButtonLink href="/sign-out" size="sm">
            {t("signOut")}
          </ButtonLink>
        }
      />
      <ul className="border-t">
        {links.map((link) => (
          <li key={link.href} className="border-b">
            <Anchor href={link.href} className="group flex items-center justify-between gap-4 py-4">
              <span>
                <span className="block font-strong underline-offset-4 group-hover:underline">
                  {link.title}
                </span>
                <span className="text-ink-2">{link.lead}</span>
              </span>
              <ChevronRight className="flex-none text-ink-3 rtl:-scale-x-100" aria-hidden />
            </Anchor>
          </li>
        ))}
      </ul>
    </Main>
  );
}
