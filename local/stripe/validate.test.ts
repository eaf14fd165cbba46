import { expect, it } from "vitest";
import { ApiError } from "./errors";
import { parseForm } from "./form";
import type { Requests } from "./request-types";
import { validate } from "./validate";

function fault(name: keyof Requests, form: string) {
  try {
    validate(name, parseForm(form), "form");
  } catch (error) {
    if (error instanceof ApiError) return [error.body.code, error.body.param];
    throw error;
  }
  return "accepted";
}

it("reads numbers from text", () => {
  expect(
    validate("TransferCreate", parseForm("amount=4500&currency=eur&destination=acct_1"), "form"),
  ).toMatchObject({
    amount: 4500,
  });
});

it.each([
  ["TransferCreate", "currency=eur&destination=a&bogus=1", ["parameter_unknown", "bogus"]],
  ["TransferCreate", "currency=eur", ["parameter_missing", "destination"]],
  ["TransferCreate", "currency=eur&destination=a&amount=ten", ["parameter_invalid_integer", "amount"]],
  ["SessionCreate", "line_items[0][qty]=1", ["parameter_unknown", "line_items[0][qty]"]],
  [
    "SessionCreate",
    "payment_intent_data[transfer_grup]=x",
    ["parameter_unknown", "payment_intent_data[transfer_grup]"],
  ],
  ["SessionCreate", "custom_text[submit][text]=x", ["parameter_unknown", "custom_text[submit][text]"]],
  ["RefundCreate", "metadata[order]=1&payment_intent=pi_1", "accepted"],
  ["RefundList", "created[gte]=5&limit=3", "accepted"],
] as const)("%s %s", (name, form, expected) => {
  expect(fault(name, form)).toEqual(expected);
});
