import { news } from "../model/news";
import { flag } from "../model/transitions";
import { onDeadline } from "./on-deadline";

/** A parcel that was not scanned for twenty-one days: the money stays held and the operators are told. */
export const flagStalled = onDeadline({
  name: "orders.flagStalled",
  lapse: "scan",
  move: flag,
  news: news.flagged,
});
