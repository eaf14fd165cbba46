import { Search } from "lucide-react";
import { buttonStyle } from "@/components/ui/button";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";

/** The words searched for: part of the filters' form, so that a new word keeps the filters. The header's own steps back. */
export function SearchBar({ formId, value, locale }: { formId: string; value: string; locale: Locale }) {
  const t = wordsFor(locale, "shell");
  return (
    <search data-big-search className="block pt-4 lg:pt-6">
      <div className="flex items-center gap-3 rounded-panel border border-line-strong bg-raised p-1.5 ps-5 transition-colors hover:border-ink-2 has-[input:focus-visible]:border-focus has-[input:focus-visible]:shadow-[0_0_0_1px_var(--focus)]">
        <Search className="text-ink-2 max-sm:hidden" aria-hidden />
        <label htmlFor="search-words" className="sr-only">
          {t("searchLabel")}
        </label>
        <input
          // Another search shows its own words.
          key={value}
          id="search-words"
          form={formId}
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={value}
          placeholder={t("searchPlaceholder")}
          dir="auto"
          className="h-11 min-w-0 flex-1 appearance-none bg-transparent outline-none"
        />
        <button type="submit" form={formId} className={buttonStyle({ variant: "primary", size: "sm" })}>
          {t("search")}
        </button>
      </div>
    </search>
  );
}
