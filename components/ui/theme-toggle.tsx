"use client";

import { SunMoon } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "./icon-button";

const YEAR_SECONDS = 31_536_000;

/** Light or dark, kept in a cookie so that the server can answer in the right one. */
export function ThemeToggle() {
  const t = useTranslations("ui");
  function toggle() {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${next};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
  }
  return <IconButton icon={SunMoon} label={t("switchTheme")} onClick={toggle} className="noscript:hidden" />;
}
