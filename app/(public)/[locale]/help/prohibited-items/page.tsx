import {
  Ban,
  Bomb,
  HeartCrack,
  type LucideIcon,
  PackageX,
  PawPrint,
  Pill,
  ShieldAlert,
  WalletCards,
} from "lucide-react";
import { fixedFigures } from "@/app/_server/guides/figures";
import { GuidePage, type GuideProps, guideLocale, guideMetadata } from "@/app/_server/guides/guide-page";
import { guideText } from "@/app/_server/guides/guide-text";
import { GroupedList } from "@/components/guide/grouped-list";
import { CATALOGUES, type Catalogue } from "@/messages/catalogue";

export const generateMetadata = guideMetadata("prohibited");

const ICONS: Readonly<Record<keyof Catalogue["guides"]["prohibited"]["groups"], LucideIcon>> = {
  danger: Bomb,
  health: Pill,
  living: PawPrint,
  rights: Ban,
  money: WalletCards,
  safety: ShieldAlert,
  harm: HeartCrack,
  shape: PackageX,
};

/** What has no place here, by group. */
export default async function ProhibitedItemsPage(props: GuideProps) {
  const locale = await guideLocale(props);
  const words = CATALOGUES[locale].guides.prohibited.groups;
  const figures = fixedFigures(locale);
  const groups = (Object.keys(ICONS) as (keyof typeof ICONS)[]).map((id) => ({
    id,
    icon: ICONS[id],
    title: words[id].title,
    items: guideText(words[id].text, locale, figures),
  }));
  return (
    <GuidePage guide="prohibited" locale={locale} extras={{ groups: <GroupedList groups={groups} /> }} />
  );
}
