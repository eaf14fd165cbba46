import { createTranslator } from "use-intl/core";
import de from "@/messages/de.json";
import en from "@/messages/en.json";

type Catalogue = typeof en;
const CATALOGUES: Record<string, Catalogue> = { en, de };

/**
 * The words of one namespace for components rendered on the server. Client components use `useTranslations`,
 * so that no catalogue but the provider's travels to the browser.
 */
export function wordsFor<const N extends keyof Catalogue>(locale: string, namespace: N) {
  const messages = CATALOGUES[locale.split("-")[0] ?? "en"] ?? en;
  return createTranslator<Catalogue, N>({ locale, messages, namespace });
}
