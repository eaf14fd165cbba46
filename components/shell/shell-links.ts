/** Where the shell leads; the app decides the addresses. A place that does not exist yet is left out. */
export type ShellLinks = {
  home: string;
  search: string;
  sell: string;
  orders: string;
  me: string;
  signIn: string;
  signUp: string;
  listings?: string;
  sales?: string;
  settings?: string;
  operate?: string;
};
