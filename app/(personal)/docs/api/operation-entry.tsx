import type { ReactNode } from "react";
import type { OperationEntry } from "@/app/_server/api/document";
import type { JsonSchema } from "@/app/_server/api/json-schema";
import { CodeBlock } from "@/components/reference/code-block";
import { FailureList } from "@/components/reference/failure-list";
import { Fields } from "@/components/reference/fields";
import { Prose } from "@/components/reference/prose";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { wordsFor } from "@/components/words";
import { curlOf } from "./curl-of";
import { ownFailures } from "./failures-of";
import { fieldsOf, nameOf, parameterField } from "./fields-of";

type Props = {
  server: string;
  method: string;
  path: string;
  entry: OperationEntry;
  /** The reader's language: headings are in it, the rest of the reference is English. */
  locale: string;
};

const TONES: Readonly<Record<string, BadgeTone>> = { POST: "accent", PATCH: "warn", DELETE: "danger" };

/** One operation: what it is for, what it takes, what it answers, how it fails. */
export function OperationPart({ server, method, path, entry, locale }: Props) {
  const t = wordsFor(locale, "reference");
  const { parameters = [], requestBody, responses } = entry;
  const copy = { label: t("copy"), done: t("copied") };
  const body = requestBody?.content["application/json"];
  const [status, answer] = Object.entries(responses)[0] ?? [];
  const content = answer?.content?.["application/json"];
  const failures = ownFailures(entry);
  return (
    <article
      aria-labelledby={entry.operationId}
      className="grid min-w-0 gap-6 border-t py-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:gap-10"
    >
      <div className="grid min-w-0 content-start gap-5">
        <header>
          <h3 id={entry.operationId} className="type-md scroll-mt-24">
            <a href={`#${entry.operationId}`} className="hover:underline">
              {entry.summary}
            </a>
          </h3>
          <p className="mt-2 flex flex-wrap items-center gap-2">
            <Badge tone={TONES[method] ?? "plain"}>{method}</Badge>
            <code className="text-sm wrap-anywhere">/api/v1{path}</code>
          </p>
          {entry.description && (
            <Prose text={entry.description} className="mt-3 max-w-prose text-pretty text-ink-2" />
          )}
          <p lang={locale} className="mt-2 text-ink-2">
            {t(`who.${whoMay(entry)}`)}
          </p>
        </header>
        {parameters.length > 0 && (
          <Part locale={locale} title={t("parameters")}>
            <Fields fields={parameters.map(parameterField)} required={t("required")} />
          </Part>
        )}
        {body && (
          <Part locale={locale} title={t("body")}>
            <Fields fields={fieldsOf(body.schema)} required={t("required")} />
          </Part>
        )}
        <Part locale={locale} title={`${t("answer")} · ${status}`}>
          {content ? (
            <Answer schema={content.schema} required={t("required")} />
          ) : (
            <p lang={locale} className="text-ink-2">
              {t("nothing")}
            </p>
          )}
        </Part>
        {failures.length > 0 && (
          <Part locale={locale} title={t("failures")}>
            <FailureList failures={failures} />
          </Part>
        )}
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <CodeBlock title="curl" code={curlOf(server, method, path, entry)} copy={copy} />
        {content && (
          <CodeBlock title={t("example")} code={JSON.stringify(content.example, null, 2)} copy={copy} />
        )}
      </div>
    </article>
  );
}

function Part({ title, locale, children }: { title: string; locale: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h4 lang={locale} className="mb-2 font-strong">
        {title}
      </h4>
      {children}
    </section>
  );
}

function Answer({ schema, required }: { schema: JsonSchema; required: string }) {
  const name = nameOf(schema);
  if (!name) return <Fields fields={fieldsOf(schema)} required={required} />;
  return (
    <p>
      <a className="underlined" href={`#schema-${name}`}>
        {name}
      </a>
    </p>
  );
}

function whoMay({ security, responses, tags }: OperationEntry): "none" | "session" | "active" | "operator" {
  if (security.length === 0) return "none";
  if (tags.includes("Operators")) return "operator";
  return responses["403"]?.description.includes("request.suspended") ? "active" : "session";
}
