import { createTranslator } from "use-intl/core";
import { CATALOGUES, type Catalogue } from "@/messages/catalogue";

type Language = keyof typeof CATALOGUES;

/** The language of a locale that we speak; English for every other. */
function languageOf(locale: string): Language {
  const language = locale.split("-")[0] ?? "";
  return Object.hasOwn(CATALOGUES, language) ? (language as Language) : "en";
}

/**
 * The words of one namespace for components rendered on the server. Client components use `useTranslations`,
 * so that no catalogue but the provider's travels to the browser.
 */
export function wordsFor<const N extends keyof Catalogue>(locale: string, namespace: N) {
  const language = languageOf(locale);
  return createTranslator<Catalogue, N>({ locale: language, messages: CATALOGUES[language], namespace });
}
