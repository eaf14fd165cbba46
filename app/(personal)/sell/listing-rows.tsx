import { listingPath, toPhotoView } from "@/app/_server/listing-view";
import { type ListingAct, ListingActs } from "@/components/sell/listing-acts";
import { Anchor } from "@/components/ui/anchor";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Thumb } from "@/components/ui/photo";
import { wordsFor } from "@/components/words";
import type { ListingStatus, MyListing } from "@/lib/catalogue/contract";
import type { Locale } from "@/lib/kernel/locale";
import { formatMoney } from "@/lib/kernel/money";
import { listingAct } from "./actions";

const TONES: Record<ListingStatus, BadgeTone> = {
  preparing: "plain",
  active: "accent",
  paused: "plain",
  reserved: "warn",
  sold: "plain",
  deleted: "plain",
};

/** What the seller may do next with a listing in each state; the commands decide. */
const ACTS: Record<ListingStatus, readonly ListingAct[]> = {
  preparing: ["delete"],
  active: ["pause", "delete"],
  paused: ["resume", "delete"],
  reserved: [],
  sold: ["delete"],
  deleted: [],
};
const PUBLIC: readonly ListingStatus[] = ["active", "reserved", "sold"];
const EDITABLE: readonly ListingStatus[] = ["preparing", "active", "paused"];

/** A seller's listings, a hairline each. */
export function ListingRows({ listings, locale }: { listings: readonly MyListing[]; locale: Locale }) {
  const t = wordsFor(locale, "sell");
  return (
    <ul className="border-b">
      {listings.map((listing) => {
        const { status, title } = listing;
        const page = PUBLIC.includes(status) ? listingPath(locale, listing) : null;
        const editor = EDITABLE.includes(status) ? `/sell/${listing.shortId}/edit` : null;
        const name = <bdi>{title}</bdi>;
        const meta = [
          formatMoney(listing.price, locale),
          ...(listing.stock > 1
            ? [t("list.stock", { available: String(listing.available), stock: String(listing.stock) })]
            : []),
          t("list.photos", { count: listing.photoCount }),
        ].join(" · ");
        return (
          <li
            key={listing.id}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 border-t py-4"
          >
            <Thumb photo={listing.photo && toPhotoView(listing.photo, "")} width="w-14" />
            <div className="min-w-0">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h2 className="min-w-0 font-strong break-words">
                  {page || editor ? (
                    <Anchor href={page ?? editor ?? ""} className="underline-offset-4 hover:underline">
                      {name}
                    </Anchor>
                  ) : (
                    name
                  )}
                </h2>
                <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
              </div>
              <p className="num text-xs text-ink-2">{meta}</p>
            </div>
            <div className="flex flex-wrap items-center justify-end gap-1">
              {editor && (
                <ButtonLink href={editor} size="sm" className="max-sm:hidden">
                  {t("list.edit")}
                </ButtonLink>
              )}
              <ListingActs
                listingId={listing.id}
                title={title}
                href={page}
                editHref={editor}
                acts={ACTS[status]}
                action={listingAct}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
