import type Stripe from "stripe";

/** The request parameters of every call the double answers, by the SDK's own types. */
export interface Requests {
  SessionCreate: Stripe.Checkout.SessionCreateParams;
  SessionRetrieve: Stripe.Checkout.SessionRetrieveParams;
  SessionList: Stripe.Checkout.SessionListParams;
  SessionLineItems: Stripe.Checkout.SessionListLineItemsParams;
  SessionExpire: Stripe.Checkout.SessionExpireParams;
  PaymentIntentRetrieve: Stripe.PaymentIntentRetrieveParams;
  PaymentIntentList: Stripe.PaymentIntentListParams;
  PaymentIntentCancel: Stripe.PaymentIntentCancelParams;
  ChargeRetrieve: Stripe.ChargeRetrieveParams;
  ChargeList: Stripe.ChargeListParams;
  RefundCreate: Stripe.RefundCreateParams;
  RefundRetrieve: Stripe.RefundRetrieveParams;
  RefundList: Stripe.RefundListParams;
  TransferCreate: Stripe.TransferCreateParams;
  TransferRetrieve: Stripe.TransferRetrieveParams;
  TransferList: Stripe.TransferListParams;
  ReversalCreate: Stripe.TransferCreateReversalParams;
  ReversalList: Stripe.TransferListReversalsParams;
  BalanceRetrieve: Stripe.BalanceRetrieveParams;
  BalanceTransactionRetrieve: Stripe.BalanceTransactionRetrieveParams;
  BalanceTransactionList: Stripe.BalanceTransactionListParams;
  DisputeRetrieve: Stripe.DisputeRetrieveParams;
  DisputeList: Stripe.DisputeListParams;
  PayoutCreate: Stripe.PayoutCreateParams;
  PayoutRetrieve: Stripe.PayoutRetrieveParams;
  PayoutList: Stripe.PayoutListParams;
  EventRetrieve: Stripe.EventRetrieveParams;
  EventList: Stripe.EventListParams;
  AccountCreate: Stripe.V2.Core.AccountCreateParams;
  AccountRetrieve: Stripe.V2.Core.AccountRetrieveParams;
  AccountV1Retrieve: Stripe.AccountRetrieveParams;
  AccountLinkCreate: Stripe.V2.Core.AccountLinkCreateParams;
  ThinEventRetrieve: Stripe.V2.Core.EventRetrieveParams;
}
