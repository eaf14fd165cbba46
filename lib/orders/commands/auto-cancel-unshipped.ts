import { news } from "../model/news";
import { cancel } from "../model/transitions";
import { onDeadline } from "./on-deadline";

/** Five working days after paying, an order that was not sent is called off; the refund follows from the event. */
export const autoCancelUnshipped = onDeadline({
  name: "orders.autoCancelUnshipped",
  lapse: "ship",
  move: (order, now) => cancel(order, "deadline", now),
  news: news.cancelled,
});
