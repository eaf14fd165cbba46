import {
  BadgeCheck,
  Banknote,
  CircleAlert,
  CircleX,
  Clock,
  ImageOff,
  type LucideIcon,
  PackageCheck,
  PackageSearch,
  PartyPopper,
  ShoppingBag,
  Star,
  Store,
  Tag,
  Truck,
  Undo2,
} from "lucide-react";
import type { NoticeKind } from "@/lib/notifications/contract";

const ICONS: Record<NoticeKind, LucideIcon> = {
  welcome: PartyPopper,
  sellingEnabled: Store,
  payoutAccountReady: BadgeCheck,
  payoutAccountNeedsYou: CircleAlert,
  placed: Clock,
  paid: ShoppingBag,
  sold: Tag,
  confirmed: PackageCheck,
  shipReminder: Clock,
  shipped: Truck,
  stalled: PackageSearch,
  delivered: PackageCheck,
  deliveredSeller: PackageCheck,
  completed: BadgeCheck,
  completedSeller: BadgeCheck,
  payout: Banknote,
  cancelledBuyer: CircleX,
  cancelledSeller: CircleX,
  expired: CircleX,
  latePayment: Undo2,
  refunded: Undo2,
  reviewReceived: Star,
  photoRefused: ImageOff,
};

/** What a notice is about, for those who look before they read; the sentence beside it says the same. */
export function NoticeIcon({ kind, className }: { kind: NoticeKind; className?: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className={className} />;
}
