import type Stripe from "stripe";
import { invalid, unsupported } from "../errors";
import { newId } from "../ids";
import { currencyCode, formatAmount, minimumOf, wholeAmount } from "../money";
import { unsupportedIn } from "../supported";
import { metadataOf } from "./metadata";

type Input = Stripe.Checkout.SessionCreateParams;
type ItemInput = Stripe.Checkout.SessionCreateParams.LineItem;

const MINUTE = 60;
const DAY = 86_400;
const TEXT_LIMIT = 1_200;

/** A session's parameters after all rules. */
export interface CheckedSession {
  input: Input;
  currency: string;
  total: number;
  expiresAt: number;
  metadata: Record<string, string>;
  successUrl: string;
  cancelUrl: string | null;
  lineItems: Stripe.LineItem[];
  paymentData: { transferGroup: string | null; metadata: Record<string, string>; description: string | null };
}

/** Applies the vendor's rules to the parameters of a hosted card payment. */
export function checkedSession(input: Input, now: number): CheckedSession {
  const other = unsupportedIn("Checkout.SessionCreateParams", input);
  if (other) throw unsupported(other);
  if (input.mode !== "payment") throw unsupported("mode");
  if (input.ui_mode !== undefined && input.ui_mode !== "hosted_page") throw unsupported("ui_mode");
  if (input.allowed_payment_method_types?.some((type) => type !== "card"))
    throw unsupported("allowed_payment_method_types");
  const lineItems = (input.line_items ?? []).map((item, index) => lineItem(item, index, now));
  const currency = lineItems[0]?.currency;
  if (!currency) throw invalid("Missing required param: line_items.", "line_items", "parameter_missing");
  if (lineItems.some((item) => item.currency !== currency)) {
    throw invalid("All line items must have the same currency.", "line_items");
  }
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  if (total < minimumOf(currency)) {
    const least = formatAmount(minimumOf(currency), currency);
    const message = `The Checkout Session's total amount due must add up to at least ${least}.`;
    throw invalid(message, "line_items", "amount_too_small");
  }
  wholeAmount(total, "line_items");
  if ((input.client_reference_id?.length ?? 0) > 200) {
    throw invalid("client_reference_id must be at most 200 characters.", "client_reference_id");
  }
  checkTexts(input.custom_text);
  return {
    input,
    currency,
    total,
    lineItems,
    expiresAt: expiry(input.expires_at, now),
    metadata: metadataOf(input.metadata),
    successUrl: webUrl(input.success_url, "success_url"),
    cancelUrl: input.cancel_url === undefined ? null : webUrl(input.cancel_url, "cancel_url"),
    paymentData: paymentData(input.payment_intent_data),
  };
}

function expiry(at: number | undefined, now: number): number {
  if (at === undefined) return now + DAY;
  if (at < now + 30 * MINUTE) {
    const message = "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.";
    throw invalid(message, "expires_at");
  }
  if (at > now + DAY) {
    const message = "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.";
    throw invalid(message, "expires_at");
  }
  return at;
}

function webUrl(text: string | undefined, param: string): string {
  if (!text) throw invalid(`Missing required param: ${param}.`, param, "parameter_missing");
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw invalid("Not a valid URL", param, "url_invalid");
  }
  return text;
}

function checkTexts(texts: Input["custom_text"]): void {
  for (const [place, text] of Object.entries(texts ?? {})) {
    if (text && text.message.length > TEXT_LIMIT) {
      throw invalid(`Invalid string: at most ${TEXT_LIMIT} characters.`, `custom_text[${place}][message]`);
    }
  }
}

function paymentData(data: Input["payment_intent_data"]): CheckedSession["paymentData"] {
  const { transfer_group, metadata, description } = data ?? {};
  const other = unsupportedIn("Checkout.SessionCreateParams.PaymentIntentData", data);
  if (other) throw unsupported(`payment_intent_data[${other}]`);
  return {
    transferGroup: transfer_group ?? null,
    metadata: metadataOf(metadata),
    description: description ?? null,
  };
}

function lineItem(item: ItemInput, index: number, now: number): Stripe.LineItem {
  const at = (path: string) => `line_items[${index}]${path}`;
  const { price_data: price, quantity, ...rest } = item;
  const [other] = Object.keys(rest);
  if (other) throw unsupported(at(`[${other}]`));
  if (!price)
    throw invalid(`Missing required param: ${at("[price_data]")}.`, at("[price_data]"), "parameter_missing");
  if (price.recurring || price.product || price.unit_amount_decimal) throw unsupported(at("[price_data]"));
  const name = price.product_data?.name;
  const nameParam = at("[price_data][product_data][name]");
  if (!name) throw invalid(`Missing required param: ${nameParam}.`, nameParam, "parameter_missing");
  const unit = wholeAmount(price.unit_amount, at("[price_data][unit_amount]"), 0);
  const count = wholeAmount(quantity, at("[quantity]"));
  const currency = currencyCode(price.currency, at("[price_data][currency]"));
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: unit * count,
    amount_tax: 0,
    amount_total: unit * count,
    currency,
    description: name,
    metadata: metadataOf(item.metadata),
    price: onceOnlyPrice(unit, currency, now),
    quantity: count,
  };
}

/** The price the vendor makes behind `price_data`. */
function onceOnlyPrice(unit: number, currency: string, now: number): Stripe.Price {
  return {
    id: newId("price"),
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created: now,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: newId("prod"),
    recurring: null,
    tax_behavior: "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: unit,
    unit_amount_decimal: null,
  };
}
