"use client";

import type { LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { Anchor } from "./anchor";
import { cn } from "./cn";

/** A list of acts or places behind a button; arrow keys, type-ahead and Escape come from Radix. */
export function Menu({
  trigger,
  children,
  align = "end",
  open,
  onOpenChange,
}: {
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* No portal: the menu stays inside its landmark, and inside a modal dialog's top layer. */}
      <DropdownMenu.Content
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className="z-50 min-w-52 animate-rise rounded-ctl bg-raised p-1 shadow-pop"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

const ITEM =
  "flex min-h-10 w-full items-center gap-3 rounded-[0.375rem] px-3 text-start outline-none select-none data-highlighted:bg-sunk data-disabled:opacity-45";

type ItemProps = {
  icon?: LucideIcon;
  href?: string;
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** At the end of the line: a count, a key. */
  trailing?: ReactNode;
  children: ReactNode;
};

/** One line of a menu: a link when it has an `href`, an act otherwise. */
export function MenuItem({ icon: Icon, href, onSelect, danger, disabled, trailing, children }: ItemProps) {
  const inside = (
    <>
      {Icon && <Icon className={danger ? "text-danger" : "text-ink-2"} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {trailing && <span className="num text-xs text-ink-2">{trailing}</span>}
    </>
  );
  return (
    <DropdownMenu.Item asChild disabled={disabled} onSelect={onSelect}>
      {href ? (
        <Anchor href={href} className={ITEM}>
          {inside}
        </Anchor>
      ) : (
        <button type="button" className={cn(ITEM, danger && "text-danger")}>
          {inside}
        </button>
      )}
    </DropdownMenu.Item>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="mx-3 my-1 h-px bg-line" />;
}

/** Words above a group of items, such as who is signed in. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3 py-2 text-xs text-ink-2">{children}</DropdownMenu.Label>;
}
