import { fixedFigures } from "@/app/_server/guides/figures";
import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { plainText } from "@/app/_server/guides/guide-text";
import { MoneyWay } from "@/components/guide/money-way";
import { NumberedSteps } from "@/components/guide/numbered-steps";
import { wordsFor } from "@/components/words";
import { CATALOGUES } from "@/messages/catalogue";

export const generateMetadata = guideMetadata("money");

/** Who has the money when, and what happens when a deadline passes; each figure is the rule's own. */
export default async function MoneyPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const t = wordsFor(locale, "guides");
  const figures = fixedFigures(locale);
  const steps = Object.entries(CATALOGUES[locale].guides.money.steps).map(([id, step]) => ({
    id,
    title: step.title,
    when: plainText(step.when, locale, figures),
    text: plainText(step.text, locale, figures),
  }));
  return (
    <GuidePage
      guide="money"
      locale={locale}
      extras={{
        way: (
          <MoneyWay
            places={[
              { title: t("money.way.with_buyer"), note: t("money.way.with_buyer_note") },
              { title: t("money.way.held"), note: t("money.way.held_note"), ours: true },
              { title: t("money.way.with_seller"), note: t("money.way.with_seller_note") },
            ]}
          />
        ),
        steps: <NumberedSteps steps={steps} />,
      }}
    />
  );
}
