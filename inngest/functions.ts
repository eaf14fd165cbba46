import { accountFunctions } from "./accounts";
import { notificationFunctions } from "./notifications";
import { orderFunctions } from "./orders";
import { paymentFunctions } from "./payments";
import { platformFunctions } from "./platform";

/** Every workflow that the engine may call. */
export const functions = [
  ...platformFunctions,
  ...paymentFunctions,
  ...orderFunctions,
  ...accountFunctions,
  ...notificationFunctions,
];
