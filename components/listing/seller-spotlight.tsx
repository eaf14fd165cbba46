import { Anchor } from "../ui/anchor";
import { ButtonLink } from "../ui/button";
import { Photo, type PhotoView } from "../ui/photo";

/** One seller and three of their things, side by side: people come back to people. */
export function SellerSpotlight({
  eyebrow,
  title,
  lead,
  button,
  href,
  items,
}: {
  eyebrow: string;
  title: string;
  lead: string;
  button: string;
  href: string;
  items: readonly { href: string; title: string; photo: PhotoView }[];
}) {
  return (
    <section
      aria-labelledby="spotlight"
      className="later grid items-center gap-x-16 gap-y-8 border-t py-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] lg:py-14"
    >
      <div>
        <p className="mb-2 text-ink-2 text-xs">{eyebrow}</p>
        <h2 id="spotlight" className="type-lg text-balance">
          <bdi>{title}</bdi>
        </h2>
        <p className="num mt-3 max-w-md text-pretty text-ink-2">{lead}</p>
        <p className="mt-6">
          <ButtonLink href={href}>{button}</ButtonLink>
        </p>
      </div>
      <ul className="grid grid-cols-3 gap-grid">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              href={item.href}
              aria-label={item.title}
              className="block aspect-4/5 overflow-hidden rounded-img bg-sunk"
            >
              <Photo photo={item.photo} sizes="(min-width: 64rem) 18vw, 30vw" />
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
