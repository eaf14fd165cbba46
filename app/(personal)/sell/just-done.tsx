import { listingPath } from "@/app/_server/listing-view";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { wordsFor } from "@/components/words";
import { getMyListing } from "@/lib/catalogue/queries/get-my-listing";
import { Failure } from "@/lib/kernel/failure";
import type { Locale } from "@/lib/kernel/locale";
import type { Context } from "@/lib/platform/context";

type Param = string | string[] | undefined;

/** After publishing or saving: what has become of the listing, and the way to its page. */
export async function JustDone({
  ctx,
  locale,
  created,
  saved,
}: {
  ctx: Context;
  locale: Locale;
  created: Param;
  saved: Param;
}) {
  const shortId = created ?? saved;
  if (typeof shortId !== "string") return null;
  const listing = await getMyListing(ctx, { shortId }).catch((error: unknown) => {
    // The address may say anything; what is not one of one's own listings is not spoken of.
    if (error instanceof Failure) return null;
    throw error;
  });
  if (!listing) return null;
  const t = wordsFor(locale, "sell");
  const { title, status } = listing;
  const open = status === "active";
  return (
    <Notice
      live
      title={created && open ? t("list.createdTitle", { title }) : t("list.savedTitle", { title })}
      action={
        open && (
          <ButtonLink href={listingPath(locale, listing)} size="sm">
            {t("list.view")}
          </ButtonLink>
        )
      }
      className="mb-6"
    >
      {status === "preparing" ? t("list.createdWaits") : created && open ? t("list.createdLead") : null}
    </Notice>
  );
}
