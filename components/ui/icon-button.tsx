import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { cn } from "./cn";
import { Count } from "./count";

const TONES = { ink: "text-ink", quiet: "text-ink-2", accent: "text-accent" };
type Shape = { disc?: boolean; tone?: keyof typeof TONES; className?: string };
type Look = Omit<Shape, "className"> & { icon: LucideIcon; label: string; count?: number };

function style({ disc, tone = "ink", className }: Shape): string {
  return cn(
    "relative grid flex-none place-items-center transition-colors focus-visible:outline-offset-1",
    disc
      ? // 36 px to look at, 44 px to hit.
        "size-9 rounded-pill bg-raised before:absolute before:-inset-1 hover:text-accent focus-visible:rounded-pill [&>.lucide]:size-[1.125rem]"
      : "size-11 rounded-ctl hover:bg-sunk focus-visible:rounded-ctl",
    TONES[tone],
    className,
  );
}

function Inside({ icon: Icon, count }: Pick<Look, "icon" | "count">) {
  return (
    <>
      <Icon aria-hidden />
      {count !== undefined && <Count value={count} className="end-0.5 top-1" />}
    </>
  );
}

/** A button that is only an icon; the label is its name for everyone who does not see it. */
export function IconButton({
  icon,
  label,
  count,
  disc,
  tone,
  className,
  ...rest
}: ComponentProps<"button"> & Look) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={style({ disc, tone, className })}
      {...rest}
    >
      <Inside icon={icon} count={count} />
    </button>
  );
}

/** The same as a link. The count belongs into the label too ("Orders, 2 wait for you"). */
export function IconLink({ icon, label, count, disc, tone, className, ...rest }: AnchorProps & Look) {
  return (
    <Anchor aria-label={label} title={label} className={style({ disc, tone, className })} {...rest}>
      <Inside icon={icon} count={count} />
    </Anchor>
  );
}
