"use client";

import { SunMoon } from "lucide-react";
import { useTranslations } from "use-intl";
import { PREFERENCE_ATTRIBUTES, THEME_COOKIE } from "../shell/preference-cookies";
import { IconButton } from "./icon-button";

/** Light or dark, kept in a cookie so that the server can answer in the right one. */
export function ThemeToggle() {
  const t = useTranslations("ui");
  function toggle() {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${THEME_COOKIE}=${next};${PREFERENCE_ATTRIBUTES}`;
  }
  return <IconButton icon={SunMoon} label={t("switchTheme")} onClick={toggle} className="noscript:hidden" />;
}
