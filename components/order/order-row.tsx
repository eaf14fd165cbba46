import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Badge, type BadgeTone } from "../ui/badge";
import { type PhotoView, Thumb } from "../ui/photo";

export type OrderRowView = {
  id: string;
  href: string;
  photo: PhotoView | null;
  /** Verb first when it is one's turn: "Ship and add tracking". Otherwise the state: "On its way". */
  headline: string;
  badge?: { tone: BadgeTone; text: string };
  title: string;
  /** "RH-48213 · €148.00 · paid Wed 18 March". */
  meta: string;
};

/** Orders in a list, a hairline each. Only the most urgent one is handed a primary button. */
export function OrderRows({
  orders,
  heading: Heading = "h2",
  actionFor,
}: {
  orders: readonly OrderRowView[];
  /** One level below the heading that the list stands under. */
  heading?: "h2" | "h3";
  actionFor?: (order: OrderRowView) => ReactNode;
}) {
  return (
    <ul className="border-b">
      {orders.map((order) => (
        <li
          key={order.id}
          className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 border-t py-4 md:grid-cols-[auto_minmax(0,1fr)_auto] md:items-center"
        >
          <Thumb photo={order.photo} width="w-14 md:w-12" className="row-span-2 md:row-span-1" />
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Heading className="font-strong">
                <Anchor
                  href={order.href}
                  className="cover-hit underline-offset-4 outline-none hover:underline focus-visible:after:rounded-ctl focus-visible:after:outline-2 focus-visible:after:outline-focus"
                >
                  {order.headline}
                </Anchor>
              </Heading>
              {order.badge && <Badge tone={order.badge.tone}>{order.badge.text}</Badge>}
            </div>
            <p className="truncate">
              <bdi>{order.title}</bdi>
            </p>
            <p className="num text-xs text-pretty text-ink-2">{order.meta}</p>
          </div>
          {actionFor && (
            <div className="relative z-2 col-start-2 md:col-start-3 md:justify-self-end">
              {actionFor(order)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
