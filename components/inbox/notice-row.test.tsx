import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { NoticeRow } from "./notice-row";

const row = { id: "1", href: "/orders/abc", picture: null, sentence: "It has arrived", meta: "now" };
const shown = (unread: boolean): string =>
  renderToStaticMarkup(<NoticeRow row={{ ...row, unread, away: <form id="away" /> }} unreadWord="Unread:" />);

it("is a link to what it is about, and says in words that it is unread", () => {
  expect(shown(true)).toMatch(
    /<a [^>]*href="\/orders\/abc"[^>]*><span[^>]*>Unread: <\/span>It has arrived<\/a>/,
  );
  expect(shown(true)).toContain('id="away"');
});

it("has nothing to put away once it is read", () => {
  expect(shown(false)).not.toContain("Unread");
  expect(shown(false)).not.toContain('id="away"');
});
