import { CircleAlert, Info, type LucideIcon, ShieldCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type NoticeTone = "info" | "warn" | "danger" | "quiet";

const TONES: Record<NoticeTone, { box: string; icon: string; Icon: LucideIcon }> = {
  info: { box: "bg-accent-soft", icon: "text-accent", Icon: Info },
  warn: { box: "bg-warn-soft", icon: "text-warn", Icon: TriangleAlert },
  danger: { box: "bg-danger-soft", icon: "text-danger", Icon: CircleAlert },
  quiet: { box: "bg-sunk", icon: "text-ink-2", Icon: Info },
};

/** A sentence that stands out from the page. `live` announces one that appears after an act. */
export function Notice({
  tone = "info",
  title,
  children,
  action,
  live,
  className,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  className?: string;
}) {
  const { box, icon, Icon } = TONES[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={cn("flex flex-wrap items-center gap-x-4 gap-y-3 rounded-ctl p-4", box, className)}
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-3">
        <Icon className={cn("mt-0.5", icon)} />
        <div className="min-w-0 text-pretty">
          {title && <p className="font-strong">{title}</p>}
          {children && <div className={title ? "text-ink-2" : undefined}>{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}

/** The small print with an icon, without a box: who holds the money, when it arrives. */
export function Aside({ icon: Icon = ShieldCheck, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <div className="num grid grid-cols-[auto_1fr] gap-3 text-xs text-pretty text-ink-2 [&_b]:font-strong [&_b]:text-ink">
      <Icon className="mt-0.5 text-accent" />
      <div>{children}</div>
    </div>
  );
}
