import { cn } from "./cn";

/** A picture in its sizes. `blur` is a tiny data URL that stands in until the picture is there. */
export type PhotoView = {
  src: string;
  srcSet?: string;
  width: number;
  height: number;
  blur?: string;
  alt: string;
};

export type PhotoProps = {
  photo: PhotoView;
  sizes: string;
  /** The first picture one sees: loaded at once and before others. */
  priority?: boolean;
  fit?: "cover" | "contain";
  className?: string;
};

/** A picture that keeps its place while it loads and is dimmed at night. Fills its parent. */
export function Photo({ photo, sizes, priority, fit = "cover", className }: PhotoProps) {
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made at upload, there is nothing left to optimise
    <img
      src={photo.src}
      srcSet={photo.srcSet}
      sizes={photo.srcSet ? sizes : undefined}
      width={photo.width}
      height={photo.height}
      alt={photo.alt}
      loading={priority ? "eager" : "lazy"}
      fetchPriority={priority ? "high" : undefined}
      decoding="async"
      draggable={false}
      style={photo.blur && fit === "cover" ? { backgroundImage: `url("${photo.blur}")` } : undefined}
      className={cn(
        "photo size-full bg-cover bg-center text-transparent",
        fit === "cover" ? "object-cover" : "object-contain",
        className,
      )}
    />
  );
}

/** A small picture of a thing in a list: 4:5, by its width, which is a class. */
export function Thumb({
  photo,
  width = "w-12",
  className,
}: {
  photo: PhotoView | null;
  width?: string;
  className?: string;
}) {
  return (
    <span className={cn("block aspect-4/5 flex-none overflow-hidden rounded-img bg-sunk", width, className)}>
      {photo && <Photo photo={{ ...photo, alt: "" }} sizes="5rem" />}
    </span>
  );
}
