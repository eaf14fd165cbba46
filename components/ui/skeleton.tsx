import { cn } from "./cn";

/** A box of the size of what will stand there. Hidden from screen readers; the region around it says `aria-busy`. */
export function Skeleton({ picture, className }: { picture?: boolean; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn("block animate-breathe rounded-img", picture ? "bg-sunk" : "bg-line", className)}
    />
  );
}

/** Lines of text to come, the last one shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span aria-hidden className="grid gap-2 py-1">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity and never move
        <Skeleton key={index} className={cn("h-4", index === lines - 1 ? "w-3/5" : "w-full")} />
      ))}
    </span>
  );
}
