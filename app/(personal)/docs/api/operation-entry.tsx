import type { OperationEntry } from "@/app/_server/api/document";
import { CodeBlock } from "@/components/reference/code-block";
import { Fields } from "@/components/reference/fields";
import { Prose } from "@/components/reference/prose";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { wordsFor } from "@/components/words";
import { curlOf } from "./curl-of";
import { fieldsOf, nameOf, parameterField } from "./fields-of";

type Props = {
  server: string;
  method: string;
  path: string;
  entry: OperationEntry;
  t: ReturnType<typeof wordsFor<"reference">>;
};

const TONES: Readonly<Record<string, BadgeTone>> = { POST: "accent", PATCH: "warn", DELETE: "danger" };

/** One operation: what it is for, what it takes, what it answers, how it fails. */
export function OperationPart({ server, method, path, entry, t }: Props) {
  const { parameters = [], requestBody, responses } = entry;
  const copy = { label: t("copy"), done: t("copied") };
  const body = requestBody?.content["application/json"];
  const [status, answer] = Object.entries(responses)[0] ?? [];
  const content = answer?.content?.["application/json"];
  const failures = Object.entries(responses).filter(([, one]) => one.content?.["application/problem+json"]);
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
          <p className="mt-2 text-sm text-ink-2">{t(`who.${whoMay(entry)}`)}</p>
        </header>
        {parameters.length > 0 && (
          <Part title={t("parameters")}>
            <Fields fields={parameters.map(parameterField)} required={t("required")} />
          </Part>
        )}
        {body && (
          <Part title={t("body")}>
            <Fields fields={fieldsOf(body.schema)} required={t("required")} />
          </Part>
        )}
        <Part title={`${t("answer")} · ${status}`}>
          {content ? (
            <Answer schema={content.schema} t={t} />
          ) : (
            <p className="text-sm text-ink-2">{t("nothing")}</p>
          )}
        </Part>
        <details>
          <summary className="underlined inline-flex min-h-6 cursor-pointer items-center text-sm">
            {t("failures")}
          </summary>
          <ul className="mt-2 border-t text-sm">
            {failures.map(([code, one]) => (
              <li key={code} className="grid grid-cols-[3rem_minmax(0,1fr)] border-b py-2">
                <span className="num font-strong">{code}</span>
                <Prose text={one.description} className="text-pretty text-ink-2" />
              </li>
            ))}
          </ul>
        </details>
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

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="min-w-0">
      <h4 className="mb-2 text-sm font-strong">{title}</h4>
      {children}
    </section>
  );
}

function Answer({ schema, t }: { schema: Parameters<typeof fieldsOf>[0]; t: Props["t"] }) {
  const name = nameOf(schema);
  if (!name) return <Fields fields={fieldsOf(schema)} required={t("required")} />;
  return (
    <p className="text-sm">
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
