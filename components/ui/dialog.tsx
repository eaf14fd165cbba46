"use client";

import { X } from "lucide-react";
import { Slot } from "radix-ui";
import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export type DialogProps = {
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the foot; a form button with `formMethod="dialog"` closes. */
  footer?: ReactNode | ((close: () => void) => ReactNode);
  /** Opens it; must take onClick. Without one, `open` rules. */
  trigger?: ReactElement;
  open?: boolean;
  onClose?: () => void;
  /** dialog: in the middle. sheet: a drawer from the side, from 768 px on. Both rise from below on a phone. */
  look?: "dialog" | "sheet";
};

const LOOKS = {
  dialog: "md:inset-0 md:m-auto md:h-fit md:max-h-[85dvh] md:w-[30rem] md:rounded-panel",
  sheet: "md:inset-y-0 md:start-auto md:end-0 md:h-dvh md:max-h-none md:w-[26rem] md:rounded-none",
};

/** The browser's own modal: focus stays inside, Escape and a click beside it close, focus returns to the trigger. */
export function Dialog({ title, children, footer, trigger, open, onClose, look = "dialog" }: DialogProps) {
  const t = useTranslations("ui");
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => ref.current?.close();

  useEffect(() => {
    if (open === undefined) return;
    if (open && !ref.current?.open) ref.current?.showModal();
    if (!open) ref.current?.close();
  }, [open]);

  return (
    <>
      {trigger && (
        <Slot.Root aria-haspopup="dialog" onClick={() => ref.current?.showModal()}>
          {trigger}
        </Slot.Root>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click only adds to Escape, which the dialog has itself */}
      <dialog
        ref={ref}
        aria-labelledby={titleId}
        onClose={onClose}
        onClick={(event: MouseEvent) => event.target === ref.current && close()}
        className={cn(
          "modal-motion fixed inset-x-0 top-auto bottom-0 m-0 max-h-[88dvh] w-full max-w-none overflow-hidden rounded-t-panel bg-paper p-0 text-ink shadow-pop",
          LOOKS[look],
        )}
      >
        <div className="flex max-h-[inherit] flex-col md:h-full">
          <header className="flex flex-none items-center justify-between gap-4 border-b py-2 ps-6 pe-3">
            <h2 id={titleId} className="type-md">
              {title}
            </h2>
            <IconButton icon={X} label={t("close")} onClick={close} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 py-5">{children}</div>
          {footer && (
            <footer className="flex flex-none flex-wrap items-center justify-end gap-2 border-t px-6 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {typeof footer === "function" ? footer(close) : footer}
            </footer>
          )}
        </div>
      </dialog>
    </>
  );
}
