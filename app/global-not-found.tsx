import type { Metadata } from "next";
import { requestLocale, requestNonce } from "@/app/_server/request";
import { RootDocument } from "@/app/_server/root-document";
import { Shell } from "@/app/_server/shell";
import { wordsFor } from "@/components/words";
import { NothingHere } from "./_server/nothing-here";

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsFor(await requestLocale(), "errors");
  return { title: `${t("notFoundTitle")} · ResaleHub`, robots: { index: false } };
}

/** An address that no page has: it stands above both root layouts, and so brings a document of its own. */
export default async function GlobalNotFound() {
  const [locale, nonce] = await Promise.all([requestLocale(), requestNonce()]);
  return (
    <RootDocument locale={locale} nonce={nonce}>
      <Shell locale={locale}>
        <NothingHere locale={locale} />
      </Shell>
    </RootDocument>
  );
}
