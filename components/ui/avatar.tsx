import { cn } from "./cn";
import { Photo } from "./photo";

/** At most two letters that stand for a name in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

const SIZES = { sm: "size-8 text-[0.6875rem]", md: "size-12 text-sm", lg: "size-16 text-md" };

/** A person: their picture, or initials on the soft accent. Decoration; the name stands beside it. */
export function Avatar({
  name,
  picture,
  size = "md",
  className,
}: {
  name: string;
  /** The address of a square picture. */
  picture?: string | undefined;
  size?: keyof typeof SIZES;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid flex-none place-items-center overflow-hidden rounded-pill bg-accent-soft font-price tracking-wide text-accent select-none",
        SIZES[size],
        className,
      )}
    >
      {picture ? (
        <Photo photo={{ src: picture, width: 320, height: 320, alt: "" }} sizes="4rem" />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
