import { news } from "../model/news";
import { remind } from "../model/transitions";
import { onDeadline } from "./on-deadline";

/** One and three working days after paying, the seller is reminded to send the order. */
export const remindToShip = onDeadline({
  name: "orders.remindToShip",
  lapse: "reminder",
  move: remind,
  news: news.reminded,
});
