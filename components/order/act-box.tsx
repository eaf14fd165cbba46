import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "../ui/badge";
import { Aside } from "../ui/notice";

/** The one bordered panel of an order page: whose turn, until when, one sentence, at most two buttons, the money. */
export function ActBox({
  turn,
  tone = "accent",
  children,
  buttons,
  money,
}: {
  /** "Your turn, by Monday 23 March, 14:12". */
  turn: string;
  tone?: Extract<BadgeTone, "accent" | "warn" | "danger" | "plain">;
  children: ReactNode;
  buttons?: ReactNode;
  /** Where the money is, in a sentence. */
  money?: ReactNode;
}) {
  return (
    <section
      aria-labelledby="turn"
      className="grid gap-6 rounded-panel border border-accent bg-raised p-6 data-[tone=danger]:border-danger data-[tone=plain]:border-line-strong data-[tone=warn]:border-warn md:p-8"
      data-tone={tone}
    >
      <div className="grid justify-items-start gap-4">
        <h2 id="turn" className="contents">
          <Badge tone={tone}>{turn}</Badge>
        </h2>
        <div className="max-w-prose text-pretty">{children}</div>
      </div>
      {buttons && <div className="flex flex-wrap gap-2 max-md:grid">{buttons}</div>}
      {money && <Aside>{money}</Aside>}
    </section>
  );
}
