import { Stars } from "../ui/rating";
import { Timestamp } from "../ui/timestamp";
import { wordsFor } from "../words";

export type ReviewItem = {
  id: string;
  stars: number;
  text: string | null;
  authorName: string;
  itemTitle: string;
  createdAt: string;
};

/** What buyers and sellers said of a person, newest first. */
export function ReviewList({ reviews, locale }: { reviews: readonly ReviewItem[]; locale: string }) {
  const t = wordsFor(locale, "ui");
  return (
    <ul className="grid max-w-3xl border-t">
      {reviews.map((review) => (
        <li key={review.id} className="border-b py-5">
          <p className="num flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-xs">
            <Stars value={review.stars} label={t("rating.of", { value: review.stars })} />
            <span>
              <bdi>{review.authorName}</bdi>
              {" · "}
              <bdi>{review.itemTitle}</bdi>
            </span>
            <Timestamp at={review.createdAt} style="date" locale={locale} timeZone="UTC" />
          </p>
          {review.text && (
            <p dir="auto" className="mt-2 whitespace-pre-line text-pretty break-words">
              {review.text}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
