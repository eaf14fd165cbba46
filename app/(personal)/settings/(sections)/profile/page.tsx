import type { Metadata } from "next";
import { countryOptions } from "@/app/_server/country-options";
import { pictureAddress, sellerPath } from "@/app/_server/listing-view";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { PictureForm } from "@/components/settings/picture-form";
import { ProfileForm } from "@/components/settings/profile-form";
import { PageHead } from "@/components/shell/page";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { wordsFor } from "@/components/words";
import { getMe } from "@/lib/accounts/queries/get-me";
import { COUNTRIES } from "@/lib/kernel/countries";
import { removePictureAction, savePictureAction, saveProfileAction } from "./actions";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "settings")("profile.title") };
}

/** What others see of a person, to be changed by them; a suspended person only reads that they may not. */
export default async function ProfilePage({ searchParams }: Props) {
  const [ctx, locale, { saved }] = await Promise.all([
    requireUser("/settings/profile"),
    requestLocale(),
    searchParams,
  ]);
  const me = await getMe(ctx, {});
  const t = wordsFor(locale, "settings");
  return (
    <>
      <PageHead title={t("profile.title")} lead={t("profile.lead")} />
      {saved !== undefined && (
        <Notice live className="mb-6">
          {t("saved")}{" "}
          {me.roles.includes("seller") && (
            <TextLink href={sellerPath(locale, me.userId)}>{t("profile.see")}</TextLink>
          )}
        </Notice>
      )}
      {ctx.actor.suspended ? (
        <Notice tone="warn">{t("profile.suspended")}</Notice>
      ) : (
        <div className="grid gap-8">
          <PictureForm
            save={savePictureAction}
            remove={removePictureAction}
            name={me.name}
            picture={pictureAddress(me.picture)}
          />
          <ProfileForm action={saveProfileAction} profile={me} countries={countriesFor(me.country, locale)} />
        </div>
      )}
    </>
  );
}

/** The countries that orders go to and from, and the one where this person is, if it is another. */
function countriesFor(country: string | null, locale: string) {
  return countryOptions([...new Set([...COUNTRIES, ...(country ? [country] : [])])], locale);
}
