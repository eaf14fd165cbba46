"use client";

import { CirclePause, CirclePlay, Ellipsis, Eye, Pencil, Trash2 } from "lucide-react";
import { startTransition, useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { type FormAnswer, UNSENT } from "../forms/form-answer";
import { useFormProblems } from "../forms/use-form-problems";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import { Notice } from "../ui/notice";
import { useToast } from "../ui/toast";

export type ListingAct = "pause" | "resume" | "delete";
export type ListingActAction = (
  previous: FormAnswer<ListingAct>,
  form: FormData,
) => Promise<FormAnswer<ListingAct>>;

const DONE = { pause: "pausedToast", resume: "resumedToast", delete: "deletedToast" } as const;

/** What a seller can do with one of their listings, besides editing it. */
export function ListingActs({
  listingId,
  title,
  href,
  editHref,
  acts,
  action,
}: {
  listingId: string;
  title: string;
  /** The page that buyers see, when there is one. */
  href: string | null;
  /** The form in which it is changed, when it can be: on a phone the menu holds it too. */
  editHref: string | null;
  acts: readonly ListingAct[];
  action: ListingActAction;
}) {
  const t = useTranslations("sell.list");
  const toast = useToast();
  const [deleting, setDeleting] = useState(false);
  const [answer, send, busy] = useActionState<FormAnswer<ListingAct>, FormData>(async (previous, form) => {
    const next = await action(previous, form);
    if (next.status === "done") {
      setDeleting(false);
      toast({ text: t(DONE[next.data]) });
    }
    return next;
  }, UNSENT);
  const { form: problem } = useFormProblems(answer);

  function act(name: ListingAct) {
    const form = new FormData();
    form.set("act", name);
    form.set("listingId", listingId);
    startTransition(() => send(form));
  }

  return (
    <>
      {(acts.length > 0 || href || editHref) && (
        <Menu
          trigger={<IconButton icon={Ellipsis} label={t("acts", { title })} aria-busy={busy || undefined} />}
        >
          {href && (
            <MenuItem icon={Eye} href={href}>
              {t("view")}
            </MenuItem>
          )}
          {editHref && (
            <MenuItem icon={Pencil} href={editHref}>
              {t("edit")}
            </MenuItem>
          )}
          {acts.includes("pause") && (
            <MenuItem icon={CirclePause} onSelect={() => act("pause")}>
              {t("pause")}
            </MenuItem>
          )}
          {acts.includes("resume") && (
            <MenuItem icon={CirclePlay} onSelect={() => act("resume")}>
              {t("resume")}
            </MenuItem>
          )}
          {acts.includes("delete") && (
            <>
              <MenuSeparator />
              <MenuItem icon={Trash2} danger onSelect={() => setDeleting(true)}>
                {t("delete")}
              </MenuItem>
            </>
          )}
        </Menu>
      )}
      {problem && !deleting && (
        <p role="alert" className="basis-full text-end text-xs text-danger">
          {problem}
        </p>
      )}
      <Dialog
        title={t("deleteTitle")}
        open={deleting}
        onClose={() => setDeleting(false)}
        footer={
          <>
            <Button variant="tertiary" onClick={() => setDeleting(false)}>
              {t("keep")}
            </Button>
            <Button variant="danger" busy={busy} busyLabel={t("deleteBusy")} onClick={() => act("delete")}>
              {t("delete")}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <p className="text-pretty">{t("deleteLead", { title })}</p>
          {problem && (
            <Notice tone="danger" live>
              {problem}
            </Notice>
          )}
        </div>
      </Dialog>
    </>
  );
}
