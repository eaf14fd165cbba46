/** Where the shell leads; the app decides the addresses. A place that does not exist yet is left out. */
export type ShellLinks = {
  home: string;
  search: string;
  sell: string;
  orders: string;
  inbox: string;
  me: string;
  signIn: string;
  signUp: string;
  listings?: string;
  sales?: string;
  settings?: string;
  operate?: string;
};

/** Where what waits for a person stands: with the sales, when nothing that they bought is waiting. */
export function ordersLink(links: ShellLinks, account: { onlySalesWait?: boolean }): string {
  return (account.onlySalesWait && links.sales) || links.orders;
}
