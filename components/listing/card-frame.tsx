import { ImageOff } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";
import { Photo, type PhotoView } from "../ui/photo";

/** Widths of a card in the 2/3/4 grid, for the browser to choose a picture. */
const CARD_SIZES = "(min-width: 90rem) 318px, (min-width: 64rem) 23vw, (min-width: 48rem) 30vw, 46vw";

/**
 * The bare shape of a card: no box, a 4:5 picture, then price, title and one line about it. Used by the card
 * itself, by its skeleton and by "how buyers see it" in the editor.
 */
export function CardFrame({
  photo,
  priority,
  sizes = CARD_SIZES,
  badge,
  heart,
  price,
  title,
  meta,
  last,
  dimmed,
  className,
}: {
  photo: PhotoView | null;
  priority?: boolean;
  sizes?: string;
  badge?: ReactNode;
  heart?: ReactNode;
  price: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
  last?: ReactNode;
  dimmed?: boolean;
  className?: string;
}) {
  return (
    <article
      className={cn(
        "group/card relative flex min-w-0 flex-col rounded-img",
        "has-[.cover-hit:focus-visible]:outline-2 has-[.cover-hit:focus-visible]:outline-offset-4 has-[.cover-hit:focus-visible]:outline-focus",
        className,
      )}
    >
      <div className="relative aspect-4/5 overflow-hidden rounded-img bg-sunk">
        {photo ? (
          <Photo
            photo={{ ...photo, alt: "" }}
            sizes={sizes}
            priority={priority}
            className={cn(
              "transition-transform duration-slow ease-paper motion-safe:group-hover/card:scale-[1.025]",
              dimmed && "opacity-60",
            )}
          />
        ) : (
          <ImageOff className="absolute inset-0 m-auto size-8 text-ink-3 [stroke-width:1.25]" />
        )}
        {badge && <div className="absolute start-2 bottom-2">{badge}</div>}
      </div>
      {heart && <div className="absolute end-2 top-2 z-2">{heart}</div>}
      <div className="min-w-0 pt-3">
        <div className="type-price flex flex-wrap items-baseline gap-x-2">{price}</div>
        <h3 className="line-clamp-2 text-pretty break-words leading-[1.375rem] md:line-clamp-1 md:break-all md:leading-6">
          {title}
        </h3>
        {meta && <p className="truncate text-xs text-ink-2">{meta}</p>}
        {last}
      </div>
    </article>
  );
}
