"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { cn } from "../ui/cn";
import { IconButton } from "../ui/icon-button";
import { Photo, type PhotoView } from "../ui/photo";

const STAGE_SIZES = "(min-width: 90rem) 752px, (min-width: 64rem) 52vw, (min-width: 48rem) 55vw, 100vw";

/** A picture much taller or wider than the stage is shown whole on the sunk ground; the rest fill the stage. */
function fitOf({ width, height }: PhotoView): "cover" | "contain" {
  const ratio = width / height;
  return ratio < 0.7 || ratio > 1.6 ? "contain" : "cover";
}

/**
 * The photos of a listing. At heart a strip that scrolls and snaps, with thumbnails that link to its pictures:
 * that much works without JavaScript. With it come the counter, the arrow keys and the buttons.
 */
export function Gallery({ photos }: { photos: readonly PhotoView[] }) {
  const t = useTranslations("ui.gallery");
  const id = useId();
  const stage = useRef<HTMLUListElement>(null);
  const thumbs = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);
  const total = photos.length;

  /** The current photo is the one most of which is in view, however it came there. */
  function follow(list: HTMLElement) {
    setCurrent(Math.round(Math.abs(list.scrollLeft) / list.clientWidth));
  }
  function show(index: number, withFocus = false) {
    const next = Math.min(total - 1, Math.max(0, index));
    const slide = stage.current?.children[next];
    if (!(slide instanceof HTMLElement)) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    stage.current?.scrollTo({ left: slide.offsetLeft, behavior: calm ? "instant" : "smooth" });
    if (withFocus) thumbs.current?.querySelectorAll("a")[next]?.focus({ preventScroll: true });
  }
  /** Left and right everywhere; up and down only among the thumbnails, which stand in a column. */
  function keys(event: KeyboardEvent, amongThumbs: boolean) {
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const upright = amongThumbs ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    const step = sideways ?? upright;
    if (step === undefined) return;
    event.preventDefault();
    const mirrored = sideways !== undefined && getComputedStyle(event.currentTarget).direction === "rtl";
    show(current + (mirrored ? -step : step), amongThumbs);
  }
  function pick(event: MouseEvent, index: number) {
    event.preventDefault();
    show(index);
  }

  return (
    <section
      aria-label={t("label")}
      className={cn(
        "grid min-w-0 grid-cols-[minmax(0,1fr)] content-start items-start gap-4 self-start",
        // A single photo has no thumbnails, and so no column for them.
        total > 1 && "lg:grid-cols-[5rem_minmax(0,1fr)]",
      )}
    >
      {total > 1 && (
        <ol
          ref={thumbs}
          onKeyDown={(event) => keys(event, true)}
          className="order-last -m-1 hidden gap-2 p-1 md:flex md:overflow-x-auto lg:order-first lg:max-h-[calc(100dvh-9rem)] lg:flex-col lg:overflow-x-hidden lg:overflow-y-auto lg:[scrollbar-width:none]"
        >
          {photos.map((photo, index) => (
            <li key={photo.src} className="w-18 flex-none lg:w-full">
              <a
                href={`#${id}-${index}`}
                aria-label={t("photo", { n: index + 1, total })}
                aria-current={index === current ? "true" : undefined}
                onClick={(event) => pick(event, index)}
                className="block aspect-4/5 overflow-hidden rounded-img opacity-75 transition-opacity hover:opacity-100 focus-visible:outline-offset-2 aria-current:opacity-100 aria-current:outline-2 aria-current:outline-offset-2 aria-current:outline-accent"
              >
                <Photo photo={{ ...photo, alt: "" }} sizes="5rem" />
              </a>
            </li>
          ))}
        </ol>
      )}
      <div className="group/stage relative -mx-gutter min-w-0 md:mx-0">
        <ul
          ref={stage}
          tabIndex={total > 1 ? 0 : undefined}
          aria-label={t("label")}
          onScroll={(event) => follow(event.currentTarget)}
          onKeyDown={(event) => keys(event, false)}
          className="relative flex aspect-4/5 max-h-[min(46rem,calc(100dvh-9rem))] w-full snap-x snap-mandatory overflow-x-auto overscroll-x-contain bg-sunk [scrollbar-width:none] focus-visible:-outline-offset-4 md:rounded-img [&::-webkit-scrollbar]:hidden"
        >
          {photos.map((photo, index) => (
            <li
              key={photo.src}
              id={`${id}-${index}`}
              className="h-full w-full flex-none snap-start snap-always"
            >
              <Photo
                photo={photo}
                sizes={STAGE_SIZES}
                priority={index === 0}
                fit={fitOf(photo)}
                className="object-[50%_62%]"
              />
            </li>
          ))}
        </ul>
        {total > 1 && (
          <>
            <div className="pointer-events-none absolute inset-x-3 top-1/2 hidden -translate-y-1/2 justify-between opacity-0 noscript:hidden! transition-opacity group-focus-within/stage:opacity-100 group-hover/stage:opacity-100 md:flex">
              <Step
                icon="back"
                label={t("previous")}
                hidden={current === 0}
                onClick={() => show(current - 1)}
              />
              <Step
                icon="on"
                label={t("next")}
                hidden={current === total - 1}
                onClick={() => show(current + 1)}
              />
            </div>
            <p
              aria-live="polite"
              className="num absolute end-3 bottom-3 noscript:hidden rounded-pill bg-raised px-3 text-xs/7"
            >
              <span aria-hidden>{t("count", { n: current + 1, total })}</span>
              <span className="sr-only">{t("photo", { n: current + 1, total })}</span>
            </p>
          </>
        )}
      </div>
    </section>
  );
}

type StepProps = { icon: "back" | "on"; label: string; hidden: boolean; onClick: () => void };

function Step({ icon, label, hidden, onClick }: StepProps) {
  return (
    <IconButton
      disc
      icon={icon === "back" ? ChevronLeft : ChevronRight}
      label={label}
      onClick={onClick}
      className={cn("pointer-events-auto rtl:-scale-x-100", hidden && "invisible")}
    />
  );
}
