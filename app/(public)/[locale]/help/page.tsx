import { CircleHelp, HandCoins, PackageX, ReceiptText, Undo2 } from "lucide-react";
import { feeFigures, fixedFigures } from "@/app/_server/guides/figures";
import { type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { guidePath, HELP_TOPICS, LAW_TOPICS } from "@/app/_server/guides/guide-paths";
import { guideText } from "@/app/_server/guides/guide-text";
import { readFees } from "@/app/_server/public-reads";
import { TopicList } from "@/components/guide/topic-list";
import { Main, PageHead } from "@/components/shell/page";
import { Section } from "@/components/shell/section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { CATALOGUES } from "@/messages/catalogue";

export const generateMetadata = guideMetadata("help");

const ICONS = { money: HandCoins, fees: ReceiptText, returns: Undo2, prohibited: PackageX };

/** Where help begins: the topics, the questions that everyone asks, and how to reach a person. */
export default async function HelpPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const t = wordsFor(locale, "guides");
  const { answers, contact } = CATALOGUES[locale].guides.help;
  const figures = { ...fixedFigures(locale), ...feeFigures(await readFees(), locale) };
  return (
    <Main>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={wordsFor(locale, "ui")("breadcrumbs")}
            crumbs={[{ label: t("home"), href: `/${locale}` }]}
          />
        }
        title={t("help.title")}
        lead={<span className="text-md">{t("help.lead")}</span>}
      />
      <TopicList
        label={t("help.topics")}
        topics={HELP_TOPICS.map((guide) => ({
          icon: ICONS[guide],
          href: guidePath(locale, guide),
          title: t(`${guide}.title`),
          text: t(`${guide}.description`),
        }))}
      />
      <Section id="short" title={t("help.short")}>
        <dl className="grid gap-x-16 gap-y-6 md:grid-cols-2">
          {Object.entries(answers).map(([id, answer]) => (
            <div key={id} className="max-w-prose">
              <dt className="font-strong">{answer.title}</dt>
              <dd className="num mt-1 text-pretty text-ink-2">{guideText(answer.text, locale, figures)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <div className="grid gap-x-16 gap-y-10 border-t pt-10 md:grid-cols-2">
        <section aria-labelledby="contact">
          <h2 id="contact" className="type-md flex items-center gap-3">
            <CircleHelp className="text-accent" aria-hidden />
            {t("help.contactTitle")}
          </h2>
          <div className="mt-2 max-w-prose text-pretty text-ink-2">{guideText(contact, locale, figures)}</div>
        </section>
        <section aria-labelledby="law">
          <h2 id="law" className="type-md">
            {t("help.law")}
          </h2>
          <ul className="mt-2 grid gap-1">
            {LAW_TOPICS.map((guide) => (
              <li key={guide}>
                <TextLink href={guidePath(locale, guide)} className="inline-block py-0.5">
                  {t(`${guide}.title`)}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Main>
  );
}
