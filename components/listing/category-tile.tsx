import { Anchor } from "../ui/anchor";
import { Photo, type PhotoView } from "../ui/photo";

export type CategoryTileView = {
  id: string;
  href: string;
  name: string;
  count?: string;
  photo: PhotoView | null;
};

/** The categories in one line: swiped below 1024, all twelve side by side above. */
export function CategoryTiles({
  categories,
  label,
}: {
  categories: readonly CategoryTileView[];
  label: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="strip grid auto-cols-[6.5rem] grid-flow-col gap-4 py-1 lg:mx-0 lg:auto-cols-fr lg:overflow-visible lg:px-0">
        {categories.map((category) => (
          <li key={category.id}>
            <Anchor href={category.href} className="group block">
              <span className="mb-2 block aspect-square overflow-hidden rounded-img bg-sunk">
                {category.photo && (
                  <Photo
                    photo={{ ...category.photo, alt: "" }}
                    sizes="6.5rem"
                    className="transition-transform duration-slow ease-paper motion-safe:group-hover:scale-[1.025]"
                  />
                )}
              </span>
              <span className="block truncate font-strong underline-offset-4 group-hover:underline">
                {category.name}
              </span>
              {category.count && <span className="num block text-xs text-ink-2">{category.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
