"use client";

import { Check, CircleAlert, LoaderCircle, RotateCw, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";
import { IconButton } from "../ui/icon-button";
import { Progress } from "../ui/meter";
import { MoveHandle } from "./move-handle";

/** One photo on its way: sent, prepared by us, there, or failed with a reason. */
export type UploadView = {
  id: string;
  name: string;
  previewUrl: string;
  /** "2.4 MB". */
  size: string;
  state: "uploading" | "processing" | "ready" | "failed";
  percent?: number;
  /** Why it failed, in a sentence. */
  error?: string;
  /** Trying again would not help: the file itself is wrong. */
  final?: boolean;
};

type TileProps = {
  upload: UploadView;
  index: number;
  total: number;
  onMove: (to: number) => void;
  onDrag: (x: number, y: number) => void;
  onDrop: () => void;
  onRemove: () => void;
  onRetry: () => void;
};

export function UploadTile({ upload, index, total, onMove, onDrag, onDrop, onRemove, onRetry }: TileProps) {
  const t = useTranslations("ui.upload");
  const n = index + 1;
  const failed = upload.state === "failed";
  return (
    <div className="relative">
      <div
        className={cn(
          "relative aspect-4/5 overflow-hidden rounded-img bg-sunk max-sm:[li:first-child_&]:aspect-4/3",
          failed && "outline-2 -outline-offset-2 outline-danger",
        )}
      >
        {/* biome-ignore lint/performance/noImgElement: a preview straight from the person's own disk */}
        <img
          src={upload.previewUrl}
          alt={t("photo", { n, name: upload.name })}
          draggable={false}
          className={cn(
            "photo size-full object-cover transition-opacity duration-medium",
            (upload.state === "uploading" || upload.state === "processing") && "opacity-60",
            failed && "opacity-35",
          )}
        />
        {index === 0 && (
          <Badge tone="photo" className="absolute start-2 top-2">
            {t("cover")}
          </Badge>
        )}
        <div className="absolute end-1.5 top-1.5">
          <IconButton disc icon={X} label={t("remove", { n })} onClick={onRemove} />
        </div>
        {total > 1 && (
          <div className="absolute end-1.5 bottom-1.5">
            <MoveHandle index={index} total={total} onMove={onMove} onDrag={onDrag} onDrop={onDrop} />
          </div>
        )}
      </div>
      <div className="num mt-2 grid gap-1.5 text-xs text-ink-2">
        <UploadState upload={upload} />
        {failed && !upload.final && (
          <Button size="sm" className="justify-self-start text-xs" onClick={onRetry}>
            <RotateCw className="size-4" />
            {t("retry")}
          </Button>
        )}
      </div>
    </div>
  );
}

function UploadState({ upload }: { upload: UploadView }) {
  const t = useTranslations("ui.upload");
  const percent = Math.round(upload.percent ?? 0);
  switch (upload.state) {
    case "uploading":
      return (
        <>
          <Progress percent={percent} label={upload.name} />
          <p>{t("uploading", { percent, size: upload.size })}</p>
        </>
      );
    case "processing":
      return (
        <p className="flex items-center gap-1.5">
          <LoaderCircle className="size-4 animate-spin text-accent" />
          {t("processing")}
        </p>
      );
    case "ready":
      return (
        <p className="flex items-center gap-1.5">
          <Check className="size-4 text-accent" />
          {t("done")}
        </p>
      );
    case "failed":
      return (
        <p role="alert" className="flex gap-1.5 text-danger">
          <CircleAlert className="mt-0.5 size-4" />
          {upload.error}
        </p>
      );
  }
}
