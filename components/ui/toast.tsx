"use client";

import { Check } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Anchor } from "./anchor";

/**
 * A short note that something harmless was done, or that something happened elsewhere. Never for money, never the
 * only place where an error is told, or where news can be found.
 */
export type Toast = {
  text: ReactNode;
  /** A tick unless told otherwise: something was done. */
  icon?: ReactNode;
  onUndo?: () => void;
  /** Where to see what happened. */
  link?: { href: string; label: string; onFollow?: () => void };
};
type Shown = Toast & { id: number };

const SHOWN_MS = 6_000;
const ACT = "min-h-6 flex-none ps-2 font-strong underline underline-offset-4 focus-visible:outline-paper";
const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Shows a toast: `const toast = useToast(); toast({ text: t("saved") })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Holds the toasts of a page; stands once, in the layout. The newest replaces the one before. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback((toast: Toast) => setShown((old) => ({ ...toast, id: (old?.id ?? 0) + 1 })), []);
  const dismiss = useCallback(() => setShown(null), []);
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-gutter bottom-[calc(var(--tab-bar)+1rem)] z-40 flex justify-center"
      >
        {shown && <ToastCard key={shown.id} toast={shown} onDone={dismiss} />}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const t = useTranslations("ui");
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onDone]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  const { text, icon = <Check className="size-4" />, onUndo, link } = toast;
  return (
    <div
      {...hold}
      className="pointer-events-auto flex max-w-prose animate-rise items-center gap-3 rounded-ctl bg-ink py-3 ps-4 pe-4 text-paper shadow-pop"
    >
      {icon}
      <span className="min-w-0 text-pretty">{text}</span>
      {onUndo && (
        <button
          type="button"
          className={ACT}
          onClick={() => {
            onUndo();
            onDone();
          }}
        >
          {t("undo")}
        </button>
      )}
      {link && (
        <Anchor
          href={link.href}
          className={ACT}
          onClick={() => {
            link.onFollow?.();
            onDone();
          }}
        >
          {link.label}
        </Anchor>
      )}
    </div>
  );
}
