import { cn } from "../ui/cn";

/** The same page in another language; a plain link, because the whole document changes. */
export function LanguageLinks({
  label,
  languages,
}: {
  label: string;
  languages: readonly { locale: string; name: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-4">
        {languages.map((language) => (
          <li key={language.locale}>
            <a
              href={language.href}
              hrefLang={language.locale}
              lang={language.locale}
              aria-current={language.current ? "true" : undefined}
              className={cn("inline-block py-0.5", language.current ? "font-strong text-ink" : "underlined")}
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
