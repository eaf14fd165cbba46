import { ReviewForm } from "@/components/order-page/review-form";
import { Section } from "@/components/shell/section";
import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";
import type { OrderView } from "@/lib/orders/contract";
import { reviewAction } from "./actions";
import { otherOf } from "./head";
import { hiddenFor } from "./panel";

/** A rating of the other side, once the sale is done. */
export function ReviewPart({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = wordsFor(locale, "review");
  const other = otherOf(order);
  return (
    <Section
      id="rate"
      level="md"
      title={t("title", { name: other })}
      lead={wordsFor(locale, "order")("page.say.rate", { other })}
      space="py-8"
    >
      <ReviewForm
        action={reviewAction}
        hidden={hiddenFor(order)}
        starLabels={[1, 2, 3, 4, 5].map((count) => t("star", { count }))}
        words={{
          stars: t("stars"),
          text: t("text"),
          optional: t("optional"),
          hint: t("hint"),
          act: t("act"),
          busy: t("busy"),
        }}
      />
    </Section>
  );
}
