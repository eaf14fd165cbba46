"use client";

import { ArrowLeft, ArrowRight, GripVertical, Images } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuItem } from "../ui/menu";

/** Below this a press is a click, not a drag. */
const DRAG_PX = 6;

/** The handle of a photo: drag it, press arrow keys on it, or open its menu, for those who can do neither. */
export function MoveHandle({
  index,
  total,
  onMove,
  onDrag,
  onDrop,
}: {
  index: number;
  total: number;
  onMove: (to: number) => void;
  onDrag: (x: number, y: number) => void;
  onDrop: () => void;
}) {
  const t = useTranslations("ui.upload");
  const hintId = useId();
  const [open, setOpen] = useState(false);
  const start = useRef<{ x: number; y: number; dragging: boolean } | null>(null);

  function down(event: PointerEvent<HTMLButtonElement>) {
    // The menu would open on pointer down; here it waits until it is sure that this is no drag.
    event.preventDefault();
    if (event.button !== 0) return;
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY, dragging: false };
  }
  function drag(event: PointerEvent) {
    const from = start.current;
    if (!from) return;
    from.dragging ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAG_PX;
    if (from.dragging) onDrag(event.clientX, event.clientY);
  }
  function up() {
    if (start.current && !start.current.dragging) setOpen(true);
    start.current = null;
    onDrop();
  }
  function cancel() {
    start.current = null;
    onDrop();
  }
  function keys(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(index + step);
  }

  return (
    <>
      <Menu
        open={open}
        onOpenChange={setOpen}
        trigger={
          <IconButton
            disc
            icon={GripVertical}
            label={t("move", { n: index + 1 })}
            aria-describedby={hintId}
            className="cursor-grab touch-none active:cursor-grabbing"
            onPointerDown={down}
            onPointerMove={drag}
            onPointerUp={up}
            onPointerCancel={cancel}
            onKeyDown={keys}
          />
        }
      >
        <MenuItem icon={Images} disabled={index === 0} onSelect={() => onMove(0)}>
          {t("makeCover")}
        </MenuItem>
        <MenuItem icon={ArrowLeft} disabled={index === 0} onSelect={() => onMove(index - 1)}>
          {t("earlier")}
        </MenuItem>
        <MenuItem icon={ArrowRight} disabled={index === total - 1} onSelect={() => onMove(index + 1)}>
          {t("later")}
        </MenuItem>
      </Menu>
      <span id={hintId} hidden>
        {t("moveHint")}
      </span>
    </>
  );
}
