import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { OperatorDetail } from "@/app/_server/guides/guide-text";
import { KeyValues } from "@/components/ui/key-values";
import { CATALOGUES, type Catalogue } from "@/messages/catalogue";

export const generateMetadata = guideMetadata("imprint");

type Row = keyof Catalogue["guides"]["imprint"]["rows"];

/** Who runs this marketplace. */
export default async function ImprintPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const { rows } = CATALOGUES[locale].guides.imprint;
  const operator = (
    <KeyValues
      items={(Object.keys(rows) as Row[]).map((name) => ({
        key: rows[name],
        value: <OperatorDetail name={name} locale={locale} />,
      }))}
    />
  );
  return <GuidePage guide="imprint" locale={locale} extras={{ operator }} />;
}
