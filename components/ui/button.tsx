import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "tertiary" | "danger";
type ButtonSize = "md" | "sm";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; full?: boolean };

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line-strong text-ink hover:border-ink hover:bg-sunk",
  tertiary: "border-transparent text-ink hover:bg-sunk",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-hover",
};

const SIZES: Record<ButtonSize, string> = {
  md: "min-h-ctl py-2",
  sm: "min-h-ctl-sm py-1",
};

/** Without a frame or a ground there is less to keep away from. */
const SIDES: Record<ButtonSize, { framed: string; bare: string }> = {
  md: { framed: "px-5", bare: "px-3" },
  sm: { framed: "px-3.5", bare: "px-2.5" },
};

/** The look of a button, for the rare element that acts as one without being one (a summary, a label). */
export function buttonStyle({ variant = "secondary", size = "md", full }: ButtonLook = {}): string {
  return cn(
    "num inline-flex items-center justify-center gap-2 rounded-ctl border text-center font-strong select-none",
    "transition-[background-color,border-color,color,scale] active:scale-[.985]",
    "focus-visible:rounded-ctl disabled:pointer-events-none disabled:opacity-45",
    VARIANTS[variant],
    SIZES[size],
    SIDES[size][variant === "tertiary" ? "bare" : "framed"],
    full && "w-full",
  );
}

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    busy?: boolean;
    /** The verb in progress ("Paying…"); the button keeps its own label when there is none. */
    busyLabel?: ReactNode;
  };

/** Says the act, shows that it works, and is deaf to clicks while it does. */
export function Button({
  variant,
  size,
  full,
  busy = false,
  busyLabel,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      // A busy submit button turns into a plain one, so that neither Enter nor a second click sends the form again.
      type={busy ? "button" : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={cn(
        buttonStyle({ variant, size, full }),
        busy && "pointer-events-none cursor-progress",
        className,
      )}
      {...rest}
    >
      {busy && <LoaderCircle className="size-4 animate-spin" />}
      {busy && busyLabel ? busyLabel : children}
    </button>
  );
}

/** A link that looks like a button, because it leads to an act. */
export function ButtonLink({ variant, size, full, className, ...rest }: AnchorProps & ButtonLook) {
  return <Anchor className={cn(buttonStyle({ variant, size, full }), className)} {...rest} />;
}
