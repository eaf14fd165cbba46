import { expect, it } from "vitest";
import { testMailbox } from "@/lib/testing/mailbox";
import { smsProvider } from "./provider";

const mailbox = testMailbox();
const send = async (to: string) => (await smsProvider()).send({ to, body: "Your code is 123 456" });

it("hands a text message over", async () => {
  const to = "+4915112345678";
  expect(await send(to)).toMatchObject({ outcome: "accepted", providerId: expect.stringMatching(/^SM/) });
  expect(await mailbox.messages(to)).toMatchObject([{ body: "Your code is 123 456" }]);
});

it("says that a number which cannot be is refused for good", async () => {
  expect(await send("+15005550001")).toEqual({ outcome: "refused", reason: "21211" });
});

it.each([429, 500])("says that trying again can help after %i", async (status) => {
  await mailbox.fail({ channel: "sms", status });
  await expect(send("+4915112345679")).rejects.toMatchObject({ code: "unavailable" });
});
