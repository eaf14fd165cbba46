import type { Metadata } from "next";
import { apiDocument } from "@/app/_server/api/document";
import { requestLocale } from "@/app/_server/request";
import { FailureList } from "@/components/reference/failure-list";
import { Fields } from "@/components/reference/fields";
import { Prose } from "@/components/reference/prose";
import { Main, PageHead } from "@/components/shell/page";
import { Section } from "@/components/shell/section";
import { ButtonLink } from "@/components/ui/button";
import { wordsFor } from "@/components/words";
import { commonFailures } from "./failures-of";
import { fieldsOf } from "./fields-of";
import { OperationPart } from "./operation-entry";

export async function generateMetadata(): Promise<Metadata> {
  const t = wordsFor(await requestLocale(), "reference");
  return { title: t("title"), description: t("lead"), robots: { index: true } };
}

/** The API for those who write programs: drawn from the same document that programs read. */
export default async function ApiReferencePage() {
  const locale = await requestLocale();
  const t = wordsFor(locale, "reference");
  const { info, servers, tags, paths, components } = apiDocument();
  const server = servers[0]?.url ?? "";
  const all = Object.entries(paths).flatMap(([path, entries]) =>
    Object.entries(entries).flatMap(([method, entry]) =>
      entry ? [{ path, method: method.toUpperCase(), entry }] : [],
    ),
  );
  const chapters = tags.map((tag) => ({
    ...tag,
    id: tag.name.toLowerCase().replaceAll(" ", "-"),
    operations: all.filter(({ entry }) => entry.tags.includes(tag.name)),
  }));
  return (
    <Main>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={
          <ButtonLink href="/api/v1/openapi.json" size="sm">
            {t("document")}
          </ButtonLink>
        }
      />
      {/* The reference itself is written in English, as programs are. */}
      <div lang="en">
        <Prose text={String(info.description)} className="grid max-w-prose gap-3 text-pretty text-ink-2" />
        <nav aria-label={t("contents")} className="mt-8 border-t pt-6">
          <ul className="gap-8 sm:columns-2 lg:columns-3">
            {chapters.map(({ id, name, operations }) => (
              <li key={id} className="mb-4 break-inside-avoid">
                <a href={`#${id}`} className="font-strong hover:underline">
                  {name}
                </a>
                <ul>
                  {operations.map(({ entry }) => (
                    <li key={entry.operationId}>
                      <a
                        href={`#${entry.operationId}`}
                        className="inline-block py-0.5 text-ink-2 hover:text-ink hover:underline"
                      >
                        {entry.summary}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
        {chapters.map(({ id, name, description, operations }) => (
          <Section key={id} id={id} title={name} lead={description}>
            {operations.map((one) => (
              <OperationPart key={one.entry.operationId} server={server} locale={locale} {...one} />
            ))}
          </Section>
        ))}
        <Section id="failures" title={<span lang={locale}>{t("commonFailures")}</span>}>
          <FailureList failures={commonFailures(all.map(({ entry }) => entry))} />
        </Section>
        <Section id="schemas" title={<span lang={locale}>{t("schemas")}</span>}>
          {Object.entries(components.schemas).map(([name, schema]) => (
            <section key={name} aria-labelledby={`schema-${name}`} className="border-t py-6">
              <h3 id={`schema-${name}`} className="type-md scroll-mt-24">
                {name}
              </h3>
              {typeof schema.description === "string" && (
                <Prose text={schema.description} className="mb-3 text-ink-2" />
              )}
              <Fields fields={fieldsOf(schema)} required={t("required")} />
            </section>
          ))}
        </Section>
      </div>
    </Main>
  );
}
