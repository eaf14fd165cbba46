"use client";

import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A GET form that needs no button: a tick sends it, a typed value does when it is left. Without JavaScript it is a
 * plain form with its button. `state` is what the address says; when that changes the controls follow it.
 */
export function LiveForm({
  id,
  action,
  state,
  live = true,
  children,
}: {
  id: string;
  action: string;
  state: string;
  live?: boolean;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has changed, so the controls say it
  useEffect(() => form.current?.reset(), [state]);
  return (
    <Form
      ref={form}
      id={id}
      action={action}
      scroll={false}
      // What is found is made for each request.
      prefetch={false}
      onChange={(event) => {
        const control = event.target as unknown as HTMLInputElement;
        if (live && control.type !== "text" && control.type !== "search") form.current?.requestSubmit();
      }}
      onBlur={(event) => {
        const control = event.target as unknown as HTMLInputElement;
        if (live && control.type === "text" && control.value !== control.defaultValue) {
          form.current?.requestSubmit();
        }
      }}
    >
      {children}
    </Form>
  );
}
