import type { NoticeKind } from "@/lib/notifications/contract";
import { type PhotoView, Thumb } from "../ui/photo";
import { NoticeIcon } from "./notice-icon";

/** The item with a small sign of what happened to it; the sign alone where there is no item. */
export function NoticePicture({ kind, photo }: { kind: NoticeKind; photo: PhotoView | null }) {
  if (!photo) {
    return (
      <span className="grid aspect-4/5 w-12 flex-none place-items-center rounded-img bg-sunk text-ink-2">
        <NoticeIcon kind={kind} />
      </span>
    );
  }
  return (
    <span className="relative flex-none">
      <Thumb photo={photo} />
      <span className="absolute -end-1.5 -bottom-1.5 grid size-6 place-items-center rounded-pill bg-raised text-ink ring-2 ring-paper">
        <NoticeIcon kind={kind} className="size-3.5" />
      </span>
    </span>
  );
}
