import type { ReactNode } from "react";
import { Main, PageHead } from "../shell/page";
import { Anchor } from "../ui/anchor";
import { Breadcrumbs, type Crumb } from "../ui/breadcrumbs";
import { TextLink } from "../ui/text-link";

export type GuideSection = { id: string; title: string; text: ReactNode; extra?: ReactNode };
type Links = readonly { label: string; href: string }[];

/** With fewer parts than this there is nothing to find one's way in. */
const WORTH_CONTENTS = 4;

/** A page to read: what it is about, its parts beside it, text in a readable measure, where to read on. */
export function GuideArticle({
  crumbs,
  title,
  lead,
  contents,
  sections,
  more,
  otherLanguages,
}: {
  crumbs: { label: string; items: readonly Crumb[] };
  title: string;
  lead: string;
  /** The name of the list of parts. */
  contents: string;
  sections: readonly GuideSection[];
  more: { title: string; links: Links };
  otherLanguages: readonly { locale: string; label: string; href: string }[];
}) {
  return (
    <Main>
      <PageHead
        crumbs={<Breadcrumbs label={crumbs.label} crumbs={crumbs.items} />}
        title={title}
        lead={<span className="text-md">{lead}</span>}
      />
      <div className="grid gap-x-16 gap-y-8 border-t pt-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:pt-10">
        {sections.length >= WORTH_CONTENTS ? <Contents label={contents} sections={sections} /> : <div />}
        <div className="min-w-0">
          {sections.map((section) => (
            <section key={section.id} aria-labelledby={section.id} className="mt-10 first:mt-0 lg:mt-12">
              <h2 id={section.id} className="type-md max-w-prose">
                {section.title}
              </h2>
              <div className="num mt-2 grid max-w-prose gap-3 text-pretty text-ink-2">{section.text}</div>
              {section.extra && <div className="mt-6 max-w-3xl">{section.extra}</div>}
            </section>
          ))}
          <nav aria-label={more.title} className="mt-12 max-w-3xl border-t pt-8 lg:mt-16">
            <h2 className="font-strong">{more.title}</h2>
            <ul className="mt-3 grid gap-x-8 gap-y-1 sm:grid-cols-2">
              {more.links.map((link) => (
                <li key={link.href}>
                  <TextLink href={link.href} className="inline-block py-0.5">
                    {link.label}
                  </TextLink>
                </li>
              ))}
            </ul>
            {otherLanguages.map((other) => (
              // A plain link, because the whole document changes.
              <p key={other.locale} className="mt-6 text-ink-2 text-xs">
                <a href={other.href} hrefLang={other.locale} lang={other.locale} className="underlined">
                  {other.label}
                </a>
              </p>
            ))}
          </nav>
        </div>
      </div>
    </Main>
  );
}

function Contents({ label, sections }: { label: string; sections: readonly GuideSection[] }) {
  return (
    <nav aria-label={label} className="self-start text-xs lg:sticky lg:top-[calc(var(--header)+2rem)]">
      <h2 className="font-strong">{label}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-4 lg:grid">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <Anchor
              href={`#${id}`}
              className="inline-block py-1 text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink lg:no-underline lg:hover:underline"
            >
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
