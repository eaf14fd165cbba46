/**
 * The parameters that the double honours where the vendor's set is very large. Others are known to the SDK's types but
 * refused by name, so their insides need no schema.
 */
export const SUPPORTED = {
  "Checkout.SessionCreateParams": [
    "mode",
    "ui_mode",
    "allowed_payment_method_types",
    "line_items",
    "success_url",
    "cancel_url",
    "expires_at",
    "client_reference_id",
    "customer_email",
    "metadata",
    "payment_intent_data",
    "custom_text",
    "locale",
    "submit_type",
    "currency",
    "expand",
  ],
  "Checkout.SessionCreateParams.PaymentIntentData": ["transfer_group", "metadata", "description"],
  "V2.Core.AccountCreateParams.Configuration": ["recipient"],
  "V2.Core.AccountCreateParams.Identity": ["country", "entity_type", "individual"],
  "V2.Core.AccountCreateParams.Identity.Individual": [
    "given_name",
    "surname",
    "email",
    "date_of_birth",
    "address",
  ],
} as const;

/** The first parameter that the double would have to ignore. */
export function unsupportedIn(type: keyof typeof SUPPORTED, input: object | undefined): string | undefined {
  const known: readonly string[] = SUPPORTED[type];
  return Object.keys(input ?? {}).find((name) => !known.includes(name));
}
