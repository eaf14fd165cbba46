import { accountFunctions } from "./accounts";
import { catalogueFunctions } from "./catalogue";
import { mediaFunctions } from "./media";
import { notificationFunctions } from "./notifications";
import { orderFunctions } from "./orders";
import { paymentFunctions } from "./payments";
import { platformFunctions } from "./platform";

/** Whether notifications run as a process of their own. Read like this since the list is made before settings are read. */
const apart = process.env.NOTIFICATIONS_APART === "1";

/** Every workflow that the engine may call in the shop. */
export const functions = [
  ...platformFunctions,
  ...accountFunctions,
  ...catalogueFunctions,
  ...mediaFunctions,
  ...(apart ? [] : notificationFunctions),
  ...orderFunctions,
  ...paymentFunctions,
];
