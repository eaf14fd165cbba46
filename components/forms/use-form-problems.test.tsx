import { renderToString } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import en from "@/messages/en.json";
import { useFormProblems } from "./use-form-problems";

const LABELS = { name: "Your name", email: "Email" };
const failed = {
  status: "failed",
  httpStatus: 422,
  code: "request.invalid",
  message: "Some of what was sent is not right.",
  requestId: "r",
  values: { email: "nope" },
} as const;

function Show({ answer }: { answer: Parameters<typeof useFormProblems>[0] }) {
  const { errors, field, typed, form } = useFormProblems(answer, LABELS);
  return JSON.stringify({ errors, email: field("email"), typed: typed("email"), form });
}

function shown(answer: Parameters<typeof useFormProblems>[0]): unknown {
  const html = renderToString(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <Show answer={answer} />
    </IntlProvider>,
  );
  return JSON.parse(html.replaceAll("&quot;", '"'));
}

it("lists what is wrong in the order of the form, each with its field's name", () => {
  const fields = {
    email: { code: "email", message: "Invalid email" },
    name: { code: "no_such_code", message: "Said by the server" },
  };
  expect(shown({ ...failed, fields })).toMatchObject({
    errors: [
      { field: "name", message: "Your name: Said by the server" },
      { field: "email", message: "Email: This is not an email address." },
    ],
    email: "This is not an email address.",
    typed: "nope",
  });
});

it("says what is wrong with the whole form, with its figures", () => {
  const answer = { ...failed, code: "request.too_many", params: { seconds: 42 } };
  expect(shown(answer)).toMatchObject({
    errors: [{ message: "Too many tries. Wait 42 seconds, then try again." }],
  });
});

it("says nothing before anything was sent", () => {
  expect(shown({ status: "idle" })).toEqual({ errors: [] });
});
