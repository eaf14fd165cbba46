import { Prose } from "./prose";

/** A way in which a request can fail. */
export type FailureView = { readonly status: string; readonly code: string; readonly message: string };

export function FailureList({ failures }: { failures: readonly FailureView[] }) {
  return (
    <dl className="border-t">
      {failures.map(({ status, code, message }) => (
        <div key={code} className="border-b py-2">
          <dt>
            <span className="num">{status}</span>{" "}
            <code className="text-xs font-strong wrap-anywhere">{code}</code>
          </dt>
          <dd>
            <Prose text={message} className="text-pretty text-ink-2" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
