import { wordsFor } from "@/components/words";

/** The pages of the settings, in the order in which they are listed. */
const SECTIONS = ["profile", "phone", "security", "preferences"] as const;

export function settingsSections(locale: string) {
  const t = wordsFor(locale, "settings");
  return SECTIONS.map((name) => ({
    href: `/settings/${name}`,
    title: t(`${name}.title`),
    lead: t(`${name}.short`),
  }));
}
