import { fixedFigures } from "@/app/_server/guides/figures";
import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { plainText } from "@/app/_server/guides/guide-text";
import { TEXT_TABLE } from "@/components/guide/text-table";
import { Table } from "@/components/ui/table";
import { CATALOGUES } from "@/messages/catalogue";

export const generateMetadata = guideMetadata("returns");

/** What one can do when a sale does not go as it should, and what cannot be done here yet. */
export default async function ReturnsPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const { caption, columns, cases } = CATALOGUES[locale].guides.returns;
  const figures = fixedFigures(locale);
  const say = (text: string): string => plainText(text, locale, figures);
  const glance = (
    <Table
      caption={caption}
      className={TEXT_TABLE}
      rows={Object.entries(cases)}
      keyOf={([id]) => id}
      columns={[
        {
          key: "what",
          header: columns.what,
          lead: true,
          cell: ([, one]) => <span className="font-strong">{say(one.what)}</span>,
        },
        { key: "act", header: columns.act, cell: ([, one]) => say(one.act) },
        { key: "money", header: columns.money, cell: ([, one]) => say(one.money) },
      ]}
    />
  );
  return <GuidePage guide="returns" locale={locale} extras={{ glance }} />;
}
