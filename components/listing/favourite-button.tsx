"use client";

import { Heart } from "lucide-react";
import { useTranslations } from "use-intl";
import { cn } from "../ui/cn";
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
      className={cn(pressed && "text-accent [&>.lucide]:fill-current")}
    />
  );
}
