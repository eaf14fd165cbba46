import type { ComponentProps } from "react";
import { cn } from "./cn";

export type BadgeTone = "accent" | "warn" | "danger" | "plain" | "photo";

const TONES: Record<BadgeTone, string> = {
  accent: "bg-accent-soft text-accent",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
  plain: "bg-sunk text-ink-2",
  photo: "bg-raised text-ink",
};

/** A state in words: accent your turn, warn a deadline, danger trouble, plain a draft, photo on a picture. */
export function Badge({
  tone = "accent",
  className,
  ...rest
}: ComponentProps<"span"> & { tone?: BadgeTone }) {
  return (
    <span
      className={cn(
        "num inline-flex min-h-6 items-center gap-1 rounded-img px-2 text-xs/5 font-strong [&>.lucide]:size-3.5",
        TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
