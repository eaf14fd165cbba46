/**
 * Next evaluates itself and React in one go, which keeps a phone busy for a quarter of a second. Here that is done
 * beforehand and in pieces, so that whoever taps in between is answered: Next waits for two turns of the event loop
 * (components/shell/paced-start.tsx). Nothing depends on it; if Next does not wait, this has nothing left to do.
 */
setTimeout(async () => {
  await import("react-dom/client");
  setTimeout(() => import("next/link"));
});
