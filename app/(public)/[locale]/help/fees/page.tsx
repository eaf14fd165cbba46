import { feeFigures, formatRate } from "@/app/_server/guides/figures";
import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { readFees, readTermsAt } from "@/app/_server/public-reads";
import { PriceParts } from "@/components/listing/buy-panel";
import { Amount } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import { wordsFor } from "@/components/words";
import { MIN_PRICE } from "@/lib/catalogue/contract";
import { formatMoney, money, negate } from "@/lib/kernel/money";

export const generateMetadata = guideMetadata("fees");

const { currency } = MIN_PRICE;
/** The worked one, then those of the table: the lowest price, small ones, and one that hurts to lose. */
const EXAMPLE = money(14_500, currency);
const PRICES = [MIN_PRICE, ...[500, 2_000, 5_000, 25_000, 100_000].map((minor) => money(minor, currency))];

/** What a sale costs, worked out by the rule that orders are placed by, at the fees that are set. */
export default async function FeesPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const [fees, [example, ...others]] = await Promise.all([readFees(), readTermsAt([EXAMPLE, ...PRICES])]);
  const t = wordsFor(locale, "guides");
  const commission = wordsFor(locale, "order")("page.side.commission", {
    rate: formatRate(fees.commissionBps, locale),
  });
  return (
    <GuidePage
      guide="fees"
      locale={locale}
      figures={feeFigures(fees, locale)}
      extras={{
        example: example && (
          <section aria-labelledby="worked" className="num max-w-form rounded-panel bg-sunk p-6">
            <h3 id="worked" className="mb-4 font-strong">
              {t("fees.exampleTitle", { price: formatMoney(example.total, locale, { short: true }) })}
            </h3>
            <PriceParts
              locale={locale}
              parts={[
                { label: t("fees.price"), amount: example.total },
                { label: commission, amount: negate(example.commission) },
              ]}
              total={{ label: t("fees.payout"), amount: example.payout }}
            />
          </section>
        ),
        table: (
          <Table
            caption={t("fees.tableCaption")}
            className="max-md:[&_tr]:grid-cols-2"
            rows={others}
            keyOf={({ total }) => String(total.minor)}
            columns={[
              {
                key: "total",
                header: t("fees.price"),
                lead: true,
                cell: ({ total }) => (
                  <span className="font-strong">
                    <Amount value={total} locale={locale} />
                  </span>
                ),
              },
              {
                key: "commission",
                header: t("fees.commission"),
                number: true,
                cell: (row) => <Amount value={row.commission} locale={locale} />,
              },
              {
                key: "payout",
                header: t("fees.payout"),
                number: true,
                cell: (row) => <Amount value={row.payout} locale={locale} />,
              },
            ]}
          />
        ),
      }}
    />
  );
}
