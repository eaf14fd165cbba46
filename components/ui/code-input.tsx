"use client";

import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { cn } from "./cn";
import type { ControlProps } from "./field";

const LENGTH = 6;
const CELLS = ["a", "b", "c", "d", "e", "f"];

/**
 * Six boxes drawn behind one real input, so that pasting, autofill from the message, the keyboard of a phone,
 * screen readers and a page without JavaScript all see a single field.
 */
export function CodeInput({
  name = "code",
  onComplete,
  submitWhenComplete,
  ...control
}: Partial<ControlProps> & {
  name?: string;
  onComplete?: (code: string) => void;
  /** Sends the surrounding form with the sixth digit. */
  submitWhenComplete?: boolean;
  autoFocus?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const length = code.length;
  // What was typed or filled in before this script came.
  useEffect(() => setCode(input.current?.value ?? ""), []);

  function settle(field: HTMLInputElement, typed: string) {
    const digits = typed.replace(/\D/g, "").slice(0, LENGTH);
    field.value = digits;
    setCode(digits);
    if (digits.length < LENGTH || digits === code) return;
    onComplete?.(digits);
    if (submitWhenComplete) field.form?.requestSubmit();
  }
  // Pasted by hand: "123 456" would otherwise lose its last digit to the limit of six.
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    event.preventDefault();
    settle(event.currentTarget, event.clipboardData.getData("text"));
  }

  return (
    <div dir="ltr" className="group @container relative w-[20.5rem] max-w-full overflow-clip rounded-ctl">
      <span aria-hidden className="grid grid-cols-6 gap-2">
        {CELLS.map((cell, index) => (
          <span
            key={cell}
            className={cn(
              "h-14 rounded-ctl border border-line-strong bg-raised transition-colors group-hover:border-ink-2",
              "group-has-aria-invalid:border-danger group-has-aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]",
              index === Math.min(length, LENGTH - 1) &&
                "group-focus-within:border-focus group-focus-within:shadow-[inset_0_0_0_1px_var(--focus)]",
            )}
          />
        ))}
      </span>
      <input
        {...control}
        ref={input}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]*"
        maxLength={LENGTH}
        required
        onPaste={paste}
        onInput={(event: FormEvent<HTMLInputElement>) =>
          settle(event.currentTarget, event.currentTarget.value)
        }
        // A cell and its gap are a sixth of the width; the letter spacing fills what a digit (0.618 em in Geist) leaves.
        className="num absolute inset-0 h-14 w-[calc(100%+3.5rem)] bg-transparent ps-[calc((100cqw-2.5rem)/12-0.309em)] text-lg font-strong tracking-[calc((100cqw+0.5rem)/6-0.618em)] text-ink outline-none"
      />
    </div>
  );
}
