"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { cn } from "../ui/cn";

/**
 * The buttons of the buy panel. On a phone, as soon as they are scrolled out of view, a bar at the bottom keeps
 * the price and the one button at hand; while they are in view the bar is inert.
 */
export function Ctas({
  children,
  secondary,
  barPrice,
  barNote,
  barButton,
}: {
  /** Full-width buttons, the primary one first. */
  children: ReactNode;
  /** Quiet ones side by side below. */
  secondary?: ReactNode;
  barPrice: ReactNode;
  barNote?: ReactNode;
  barButton: ReactNode;
}) {
  const buttons = useRef<HTMLDivElement>(null);
  const [inView, setInView] = useState(true);
  useEffect(() => {
    if (!buttons.current) return;
    const seen = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? true));
    seen.observe(buttons.current);
    return () => seen.disconnect();
  }, []);
  return (
    <>
      <div ref={buttons} className="grid gap-2">
        {children}
        {secondary && (
          <div className="grid grid-cols-2 gap-x-2 md:grid-cols-1 lg:grid-cols-2">{secondary}</div>
        )}
      </div>
      <div
        data-bottom-bar
        inert={inView}
        className={cn(
          "fixed inset-x-0 bottom-0 z-30 flex items-center justify-between gap-4 border-t bg-paper px-gutter py-2.5 transition-[translate,visibility] duration-medium ease-paper md:hidden",
          "pb-[max(0.625rem,env(safe-area-inset-bottom))]",
          inView && "invisible translate-y-full",
        )}
      >
        <p className="num min-w-0">
          <span className="block text-md font-price">{barPrice}</span>
          {barNote && <span className="block truncate text-xs text-ink-2">{barNote}</span>}
        </p>
        <div className="max-w-56 flex-1">{barButton}</div>
      </div>
    </>
  );
}
