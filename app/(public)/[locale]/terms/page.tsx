import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";

export const generateMetadata = guideMetadata("terms");

/** What reader and operator can expect of each other. */
export default async function TermsPage(props: GuideProps) {
  return <GuidePage guide="terms" locale={await guideLocale(props)} />;
}
