/** Two scripts without words: Next adds each to the page, and goes on at the next turn of the event loop. */
const TURNS = `self.__next_s=[[0,{children:""}],[0,{children:""}]]`;

/**
 * Lets Next begin in pieces (instrumentation-client.ts), by the list that its own `beforeInteractive` scripts wait in.
 * Should Next read that list no more, it begins in one piece.
 */
export function PacedStart({ nonce }: { nonce: string | undefined }) {
  // Browsers keep the nonce of a script from what reads the page, which React would otherwise report.
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {TURNS}
    </script>
  );
}
