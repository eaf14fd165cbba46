import { expect, it } from "vitest";
import { testMailbox } from "@/lib/testing/mailbox";
import { leadToSandbox } from "@/lib/testing/sandbox";
import { IS_REAL } from "@/local/sandbox";
import { smsProvider } from "./provider";

const mailbox = testMailbox();
leadToSandbox({
  TWILIO_ACCOUNT_SID: "VENDOR_TWILIO_ACCOUNT_SID",
  TWILIO_AUTH_TOKEN: "VENDOR_TWILIO_AUTH_TOKEN",
  TWILIO_API_URL: "VENDOR_TWILIO_URL",
});
const send = async (to: string) => (await smsProvider()).send({ to, body: "Your code is 123 456" });

it("hands a text message over", async () => {
  const to = "+4915112345678";
  expect(await send(to)).toMatchObject({ outcome: "accepted", providerId: expect.stringMatching(/^SM/) });
  if (!IS_REAL) expect(await mailbox.messages(to)).toMatchObject([{ body: "Your code is 123 456" }]);
});

it("says that a number which cannot be is refused for good", async () => {
  expect(await send("+15005550001")).toEqual({ outcome: "refused", reason: "21211" });
});

it.skipIf(IS_REAL).each([429, 500])("says that trying again can help after %i", async (status) => {
  await mailbox.fail({ channel: "sms", status });
  await expect(send("+4915112345679")).rejects.toMatchObject({ code: "unavailable" });
});
