import { describe, expect, it } from "vitest";
import type { AccountView } from "./me-view";
import { newsOf } from "./news";

const account = (id: string | null, href = "/orders/abc"): AccountView => ({
  userId: "u",
  name: "Lena",
  ordersWaiting: 0,
  sells: false,
  operates: false,
  unread: 1,
  newest: id ? { id, href, text: "It has arrived" } : null,
});
const place = { path: "/search", visible: true, inbox: "/inbox" };

describe("newsOf", () => {
  it("says what the page has not known of, and says it once", () => {
    expect(newsOf("1", account("2"), place)).toMatchObject({ act: "toast", notice: { id: "2" } });
    expect(newsOf("2", account("2"), place)).toBeNull();
  });

  it("takes an older notice for no news, as when the newest was read elsewhere", () => {
    expect(newsOf("2", account("1"), place)).toBeNull();
    expect(newsOf("2", account(null), place)).toBeNull();
  });

  it("says nothing of what one is looking at: that is read", () => {
    expect(newsOf("1", account("2"), { ...place, path: "/orders/abc" })).toMatchObject({ act: "read" });
    expect(newsOf("1", account("2", "/orders/abc?paid=1"), { ...place, path: "/orders/abc" })).toMatchObject({
      act: "read",
    });
  });

  it("neither says nor reads anything on a page that nobody sees", () => {
    expect(newsOf("1", account("2"), { ...place, visible: false })).toBeNull();
    expect(newsOf("1", account("2"), { ...place, path: "/orders/abc", visible: false })).toBeNull();
  });

  it("leaves it to the list of notices to show a new one", () => {
    expect(newsOf("1", account("2"), { ...place, path: "/inbox" })).toBeNull();
  });
});
