import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DeadLetterTable } from "./dead-letter-table";

const ROW = {
  id: "1",
  source: "payments-send-refund",
  eventName: "payments/refund.requested",
  error: "refused <b>twice</b>",
  payload: '{\n  "refundId": "r"\n}',
  failedAt: new Date("2026-11-25T10:00:00Z"),
  act: "Run again",
};

describe("DeadLetterTable", () => {
  it.each([
    ["en", "Wed 25 November, 11:00"],
    ["de", "Mi., 25. November, 11:00"],
  ])("says in %s what gave up, why, when and with what", (locale, when) => {
    const html = renderToStaticMarkup(
      <DeadLetterTable rows={[ROW]} locale={locale} timeZone="Europe/Berlin" />,
    );
    for (const text of [ROW.source, ROW.eventName, when, "&quot;refundId&quot;", "Run again"])
      expect(html).toContain(text);
    expect(html).toContain("<details");
    expect(html).toContain("refused &lt;b&gt;twice&lt;/b&gt;");
  });
});
