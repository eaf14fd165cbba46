import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { requestLocale } from "@/app/_server/request";
import { requireUser } from "@/app/_server/session";
import { Main, PageHead } from "@/components/shell/page";
import { Anchor } from "@/components/ui/anchor";
import { wordsFor } from "@/components/words";
import { settingsSections } from "./settings-sections";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), "settings")("title") };
}

/** What a person can set, as a list; on a phone the way to each of them. */
export default async function SettingsPage() {
  const [, locale] = await Promise.all([requireUser("/settings"), requestLocale()]);
  const t = wordsFor(locale, "settings");
  return (
    <Main>
      <div className="max-w-3xl">
        <PageHead title={t("title")} />
        <ul className="border-t">
          {settingsSections(locale).map(({ href, title, lead }) => (
            <li key={href} className="border-b">
              <Anchor href={href} className="group flex items-center justify-between gap-4 py-4">
                <span>
                  <span className="block font-strong underline-offset-4 group-hover:underline">{title}</span>
                  <span className="text-ink-2">{lead}</span>
                </span>
                <ChevronRight className="flex-none text-ink-3 rtl:-scale-x-100" aria-hidden />
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
    </Main>
  );
}
