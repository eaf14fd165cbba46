import { accountFunctions } from "./accounts";
import { catalogueFunctions } from "./catalogue";
import { mediaFunctions } from "./media";
import { notificationFunctions } from "./notifications";
import { orderFunctions } from "./orders";
import { paymentFunctions } from "./payments";
import { platformFunctions } from "./platform";

/** Every workflow that the engine may call. */
export const functions = [
  ...platformFunctions,
  ...accountFunctions,
  ...catalogueFunctions,
  ...mediaFunctions,
  ...notificationFunctions,
  ...orderFunctions,
  ...paymentFunctions,
];
