import { describe, expect, it } from "vitest";
import { asId } from "@/lib/kernel/ids";
import { NOTICE_KINDS, type NoticeView } from "@/lib/notifications/contract";
import { noticeHref, noticeText } from "./notice-view";

const FULL: NoticeView["facts"] = {
  title: "Leica M6",
  number: "RH-ABCDE-FGHJK",
  amount: { minor: 28000, currency: "EUR" },
  otherName: "Ida",
  by: "seller",
  stars: 5,
};

function notice(kind: NoticeView["kind"], facts: NoticeView["facts"]): NoticeView {
  return { id: asId("n"), kind, at: new Date("2026-11-25T10:00:00Z"), read: false, path: "/me", facts };
}

describe("noticeText", () => {
  // A message that fails to format would be shown by its key.
  it.each(["en", "de"] as const)("says every kind in %s, with all facts and with none", (locale) => {
    for (const kind of NOTICE_KINDS) {
      for (const facts of [FULL, {}]) {
        const text = noticeText(notice(kind, facts), locale);
        expect(text, kind).not.toMatch(/notices\.|kind\.|[{}<>]|\bnone\b|\bdeadline\b/);
        expect(text.length, kind).toBeGreaterThan(15);
      }
    }
  });

  it("names what was sold and what it brings, each name in a direction of its own", () => {
    expect(noticeText(notice("sold", FULL), "en")).toBe(
      "You sold “\u2068Leica M6\u2069”: €280.00 is yours once it has arrived",
    );
    expect(noticeText(notice("sold", { title: "Leica M6" }), "en")).toBe(
      "You sold “\u2068Leica M6\u2069”: now send it",
    );
  });

  it.each([
    ["buyer", "You cancelled your order of “\u2068Leica M6\u2069”. All of your money comes back"],
    [
      "seller",
      "\u2068Ida\u2069 had to cancel your order of “\u2068Leica M6\u2069”. All of your money comes back",
    ],
    [
      "deadline",
      "“\u2068Leica M6\u2069” was not sent in time, so your order was cancelled. All of your money comes back",
    ],
  ] as const)("says who cancelled: %s", (by, text) => {
    expect(noticeText(notice("cancelledBuyer", { ...FULL, by }), "en")).toBe(text);
  });
});

describe("noticeHref", () => {
  it.each([
    ["/orders/abc", "/orders/abc"],
    ["/sell/new", "/sell/new"],
    ["/listing/leica-abc", "/de/listing/leica-abc"],
    ["/", "/de"],
    ["/country", "/country"],
  ])("leads from %s to %s", (path, href) => {
    expect(noticeHref(path, "de")).toBe(href);
  });
});
