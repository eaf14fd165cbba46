"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

const SHOWN_MS = 2000;

/** Copies a text; without JavaScript there is none, and the text can be marked by hand. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [state, setState] = useState<"unready" | "ready" | "copied">("unready");
  useEffect(() => setState("ready"), []);
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("ready"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  if (state === "unready") return null;
  const copy = () =>
    // Where the browser does not allow it the text is still there to be marked.
    void navigator.clipboard?.writeText(text).then(
      () => setState("copied"),
      () => {},
    );
  const Icon = state === "copied" ? Check : Copy;
  return (
    <button
      type="button"
      onClick={copy}
      className="inline-flex min-h-6 flex-none cursor-pointer items-center gap-1 text-xs text-ink-2 hover:text-ink [&>.lucide]:size-3.5"
    >
      <Icon aria-hidden />
      <span aria-live="polite">{state === "copied" ? done : label}</span>
    </button>
  );
}
