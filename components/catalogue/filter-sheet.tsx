"use client";

import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button, ButtonLink } from "../ui/button";
import { Dialog } from "../ui/dialog";

/** The filters of a phone, in a sheet from below. Its button is a link, so that it leads somewhere without JavaScript. */
export function FilterSheet({
  href,
  formId,
  words,
  children,
}: {
  /** The same page with the filters standing open on it. */
  href: string;
  formId: string;
  words: { open: string; title: string; show: string };
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <>
      <ButtonLink
        href={href}
        size="sm"
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <SlidersHorizontal className="size-4" aria-hidden />
        {words.open}
      </ButtonLink>
      <Dialog
        look="sheet"
        title={words.title}
        open={open}
        onClose={() => setOpen(false)}
        footer={
          <Button
            variant="primary"
            full
            type="submit"
            form={formId}
            // Only after the form has gone: a closed dialog's button sends nothing.
            onClick={() => setTimeout(() => setOpen(false))}
          >
            {words.show}
          </Button>
        }
      >
        <div ref={sheet}>{children}</div>
      </Dialog>
    </>
  );
}
