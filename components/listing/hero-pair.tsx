import type { Money } from "@/lib/kernel/money";
import { Anchor } from "../ui/anchor";
import { Amount } from "../ui/money";
import { Photo, type PhotoView } from "../ui/photo";

export type HeroItem = { href: string; title: string; place: string; price: Money; photo: PhotoView };

/** Two things for sale, a large one and a smaller one whose feet stand on one line: the shop window of the home page. */
export function HeroPair({ items, locale }: { items: readonly HeroItem[]; locale: string }) {
  return (
    <ul className="grid grid-cols-[3fr_2fr] items-end gap-4 lg:gap-6">
      {items.map((item, index) => (
        <li key={item.href} className="min-w-0">
          <Anchor href={item.href} className="group block">
            <span className="block aspect-4/5 overflow-hidden rounded-img bg-sunk">
              <Photo
                photo={item.photo}
                sizes={index === 0 ? "(min-width: 64rem) 28vw, 56vw" : "(min-width: 64rem) 19vw, 38vw"}
                priority
                className="transition-transform duration-slow ease-paper motion-safe:group-hover:scale-[1.025]"
              />
            </span>
            <span className={"num mt-2 flex justify-between gap-3 text-xs"}>
              <span className="truncate">
                <bdi className="font-strong group-hover:underline">{item.title}</bdi>
                {item.place && <span className="text-ink-2">, {item.place}</span>}
              </span>
              <span className="flex-none">
                <Amount value={item.price} locale={locale} short />
              </span>
            </span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
