"use client";

import { Heart } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../ui/icon-button";

/** The heart on a card. What pressing it does, and undoing it when the server says no, is its owner's affair. */
export function FavouriteButton({
  title,
  pressed,
  onPress,
  disc = true,
}: {
  title: string;
  pressed: boolean;
  onPress?: () => void;
  disc?: boolean;
}) {
  const t = useTranslations("card");
  return (
    <IconButton
      icon={Heart}
      label={t("save", { title })}
      disc={disc}
      aria-pressed={pressed}
      onClick={onPress}
      tone={pressed ? "accent" : "ink"}
      className={pressed ? "[&>.lucide]:fill-current" : undefined}
    />
  );
}
