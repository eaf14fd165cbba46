import { createAccount, createAccountLink, retrieveAccount, retrieveAccountV1 } from "./resources/accounts";
import { listBalanceTransactions, retrieveBalance, retrieveBalanceTransaction } from "./resources/balance";
import { listDisputes, retrieveDispute } from "./resources/disputes";
import { listEvents, retrieveEvent, retrieveThinEvent } from "./resources/events";
import { cancelIntent, listCharges, listIntents, retrieveCharge, retrieveIntent } from "./resources/payments";
import { createPayout, listPayouts, retrievePayout } from "./resources/payouts";
import { createRefund, listRefunds, retrieveRefund } from "./resources/refunds";
import { createReversal, listReversals } from "./resources/reversals";
import {
  createSession,
  expireSession,
  listLineItems,
  listSessions,
  retrieveSession,
} from "./resources/sessions";
import { createTransfer, listTransfers, retrieveTransfer } from "./resources/transfers";
import { type Route, route } from "./route";

/** Every call the double answers; anything else is a 404 that says so. */
export const ROUTES: readonly Route[] = [
  route("POST", "/v1/checkout/sessions", "SessionCreate", createSession),
  route("GET", "/v1/checkout/sessions", "SessionList", listSessions),
  route("GET", "/v1/checkout/sessions/:id", "SessionRetrieve", retrieveSession),
  route("GET", "/v1/checkout/sessions/:id/line_items", "SessionLineItems", listLineItems),
  route("POST", "/v1/checkout/sessions/:id/expire", "SessionExpire", expireSession),
  route("GET", "/v1/payment_intents", "PaymentIntentList", listIntents),
  route("GET", "/v1/payment_intents/:id", "PaymentIntentRetrieve", retrieveIntent),
  route("POST", "/v1/payment_intents/:id/cancel", "PaymentIntentCancel", cancelIntent),
  route("GET", "/v1/charges", "ChargeList", listCharges),
  route("GET", "/v1/charges/:id", "ChargeRetrieve", retrieveCharge),
  route("POST", "/v1/refunds", "RefundCreate", createRefund),
  route("GET", "/v1/refunds", "RefundList", listRefunds),
  route("GET", "/v1/refunds/:id", "RefundRetrieve", retrieveRefund),
  route("POST", "/v1/transfers", "TransferCreate", createTransfer),
  route("GET", "/v1/transfers", "TransferList", listTransfers),
  route("GET", "/v1/transfers/:id", "TransferRetrieve", retrieveTransfer),
  route("POST", "/v1/transfers/:id/reversals", "ReversalCreate", createReversal),
  route("GET", "/v1/transfers/:id/reversals", "ReversalList", listReversals),
  route("GET", "/v1/balance", "BalanceRetrieve", retrieveBalance),
  route("GET", "/v1/balance_transactions", "BalanceTransactionList", listBalanceTransactions),
  route("GET", "/v1/balance_transactions/:id", "BalanceTransactionRetrieve", retrieveBalanceTransaction),
  route("GET", "/v1/disputes", "DisputeList", listDisputes),
  route("GET", "/v1/disputes/:id", "DisputeRetrieve", retrieveDispute),
  route("POST", "/v1/payouts", "PayoutCreate", createPayout),
  route("GET", "/v1/payouts", "PayoutList", listPayouts),
  route("GET", "/v1/payouts/:id", "PayoutRetrieve", retrievePayout),
  route("GET", "/v1/events", "EventList", listEvents),
  route("GET", "/v1/events/:id", "EventRetrieve", retrieveEvent),
  route("GET", "/v1/accounts/:id", "AccountV1Retrieve", retrieveAccountV1),
  route("POST", "/v2/core/accounts", "AccountCreate", createAccount),
  route("GET", "/v2/core/accounts/:id", "AccountRetrieve", retrieveAccount),
  route("POST", "/v2/core/account_links", "AccountLinkCreate", createAccountLink),
  route("GET", "/v2/core/events/:id", "ThinEventRetrieve", retrieveThinEvent),
];
