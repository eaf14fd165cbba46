import { describe, expect, it, vi } from "vitest";
import { UNSENT } from "@/components/forms/form-answer";
import { requestFailure } from "@/lib/kernel/failure";
import { action } from "./action";

vi.mock("./request", () => ({ requestId: async () => "r1" }));
vi.mock("./session", () => ({ auth: () => Promise.reject(requestFailure("unavailable")) }));

describe("action, when nobody can say who asks", () => {
  const handler = vi.fn();
  const form = new FormData();
  for (const name of ["email", "password", "code", "postcode"]) form.set(name, `my ${name}`);

  // Red when `auth()` stands before the `try`: the form and what was typed would be gone with the page.
  it("answers 503 with what was typed, and does nothing", async () => {
    expect(await action(handler)(UNSENT, form)).toMatchObject({
      status: "failed",
      httpStatus: 503,
      code: "request.unavailable",
      requestId: "r1",
    });
    expect(handler).not.toHaveBeenCalled();
  });

  // Red without SECRET_FIELD.
  it("sends no secret back", async () => {
    const answer = await action(handler)(UNSENT, form);
    expect(answer).toMatchObject({ values: { email: "my email", postcode: "my postcode" } });
    expect(JSON.stringify(answer)).not.toMatch(/my (password|code)/);
  });
});
