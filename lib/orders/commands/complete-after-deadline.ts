import { news } from "../model/news";
import { complete } from "../model/transitions";
import { onDeadline } from "./on-deadline";

/** Three days after arrival, or fourteen after sending without a number, silence is consent: the seller is to be paid. */
export const completeAfterDeadline = onDeadline({
  name: "orders.completeAfterDeadline",
  lapse: "accept",
  move: (order, now) => complete(order, "deadline", now),
  news: news.completed,
});
