"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { cn } from "../ui/cn";
import { UploadTile, type UploadView } from "./upload-tile";

/**
 * The photos of a listing in the making, in their order; the first is the cover. Order changes by dragging a
 * handle, by its menu, or by the arrow keys on it; each change is said aloud.
 */
export function UploadTiles({
  uploads,
  onMove,
  onRemove,
  onRetry,
}: {
  uploads: readonly UploadView[];
  onMove: (from: number, to: number) => void;
  onRemove: (id: string) => void;
  onRetry: (id: string) => void;
}) {
  const t = useTranslations("ui.upload");
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const total = uploads.length;

  function move(from: number, to: number) {
    if (to < 0 || to >= total || to === from) return;
    onMove(from, to);
    setSaid(t("moved", { n: to + 1, total }));
  }
  function remove(id: string) {
    onRemove(id);
    setSaid(t("removed", { total: total - 1 }));
  }
  /** While a handle is dragged: the tile under the pointer gives its place to the dragged one. */
  function dragOver(id: string, x: number, y: number) {
    setDragged(id);
    const tiles = [...(list.current?.children ?? [])];
    const to = tiles.findIndex((tile) => {
      const box = tile.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
    const from = uploads.findIndex((upload) => upload.id === id);
    if (to >= 0) move(from, to);
  }

  return (
    <>
      <ol
        ref={list}
        aria-label={t("list")}
        className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-5 max-sm:[&>:first-child]:col-span-full"
      >
        {uploads.map((upload, index) => (
          <li key={upload.id} className={cn("min-w-0", dragged === upload.id && "z-10 opacity-80")}>
            <UploadTile
              upload={upload}
              index={index}
              total={total}
              onMove={(to) => move(index, to)}
              onDrag={(x, y) => dragOver(upload.id, x, y)}
              onDrop={() => setDragged(null)}
              onRemove={() => remove(upload.id)}
              onRetry={() => onRetry(upload.id)}
            />
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}
