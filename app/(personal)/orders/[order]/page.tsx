import type { Metadata } from "next";
import { tilePhoto } from "@/app/_server/listing-view";
import { requestLocale } from "@/app/_server/request";
import { Opened } from "@/components/live/opened";
import { RefreshOn } from "@/components/live/refresh-on";
import { OrderLayout } from "@/components/order/order-layout";
import { Main } from "@/components/shell/page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Thumb } from "@/components/ui/photo";
import { wordsFor } from "@/components/words";
import type { OrderView } from "@/lib/orders/contract";
import { now } from "@/lib/platform/clock";
import { ActPanel } from "./act-panel";
import { headline, leadLine } from "./head";
import { OrderSide } from "./order-side";
import { OrderTimeline } from "./order-timeline";
import { readOrderPage } from "./read-order-page";
import { RefreshWhile } from "./refresh-while";
import { ReviewPart } from "./review-part";
import { isUnsettled, stageOf } from "./stage";

type Props = {
  params: Promise<{ order: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { order } = await readOrderPage((await params).order);
  return { title: wordsFor(await requestLocale(), "order")("page.title", { number: order.number }) };
}

/** An order for its buyer, its seller, or an operator: what to do now, what happened, where the money is. */
export default async function OrderPage({ params, searchParams }: Props) {
  const [{ order: ref }, search, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const data = await readOrderPage(ref);
  const { order, charged, settled, reviews, card } = data;
  const t = wordsFor(locale, "order");
  const stage = stageOf(order, charged, search.paid !== undefined, now());
  const rated = reviews.some((review) => review.own);
  const picture = order.lines[0]?.photoKey;
  return (
    <Main>
      <RefreshOn order={order.shortId} />
      <Opened path={`/orders/${order.shortId}`} />
      {isUnsettled(stage, order, settled) && <RefreshWhile seconds={3} />}
      <OrderLayout side={<OrderSide data={data} locale={locale} />}>
        <Breadcrumbs
          label={wordsFor(locale, "ui")("breadcrumbs")}
          crumbs={[listOf(order, t), { label: order.number }]}
        />
        <div className="mt-4 mb-8 flex items-start gap-4 lg:mt-3">
          <Thumb photo={picture ? tilePhoto(picture) : null} width="w-16" className="lg:hidden" />
          <div className="min-w-0">
            <h1 className="type-lg text-balance">{headline(order, stage, locale)}</h1>
            <p className="num mt-2 text-ink-2">{leadLine(order, locale)}</p>
          </div>
        </div>
        <div className="grid gap-4">
          {search.pay === "unavailable" && stage === "pay" && (
            <Notice tone="warn">{wordsFor(locale, "checkout")("unavailable")}</Notice>
          )}
          <ActPanel order={order} stage={stage} locale={locale} />
        </div>
        {order.acts.includes("review") && !rated && <ReviewPart order={order} locale={locale} />}
        <section aria-labelledby="timeline" className="mt-12">
          <h2 id="timeline" className="type-md mb-6">
            {t("timeline.title")}
          </h2>
          <OrderTimeline {...{ order, locale, card, charged, settled, rated }} />
        </section>
      </OrderLayout>
    </Main>
  );
}

/** The list that this order stands in, for this viewer. */
function listOf(order: OrderView, t: ReturnType<typeof wordsFor<"order">>) {
  if (order.viewer === "operator") return { label: t("page.back"), href: "/operator" };
  return order.viewer === "buyer"
    ? { label: t("page.orders"), href: "/orders" }
    : { label: t("page.sales"), href: "/sell/orders" };
}
