import type { AccountView, NewestNotice } from "./me-view";

/** What to do about a notice that the page has not known of. */
export type News =
  /** Say it in passing, with a link. */
  | { readonly act: "toast"; readonly notice: NewestNotice }
  /** The person is looking at what it is about: it is read. */
  | { readonly act: "read"; readonly notice: NewestNotice }
  | null;

export type Place = {
  /** The path of the page that is open. */
  readonly path: string;
  readonly visible: boolean;
  /** The list of all notices, which shows the new one by itself. */
  readonly inbox: string;
};

/** Ids grow with time: what is beyond `known` is new. A burst of notices is one piece of news, the newest. */
export function newsOf(known: string, account: AccountView, { path, visible, inbox }: Place): News {
  const notice = account.newest;
  // A hidden page would say it to nobody; its bell is filled when one comes back to it.
  if (!notice || notice.id <= known || !visible) return null;
  if (notice.href.split("?")[0] === path) return { act: "read", notice };
  return path === inbox ? null : { act: "toast", notice };
}
