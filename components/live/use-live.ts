"use client";

import { useEffect, useState } from "react";
import { askMe, heardOfMe } from "./me";
import type { Me } from "./me-view";
import { signal } from "./signals";

/** The page comes first: the connection waits this long for a quiet moment at most, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Keeps one live connection open while someone is signed in; says whether things are being delivered. */
export function useLive(me: Me | undefined): boolean {
  const [up, setUp] = useState(false);
  const userId = me?.account?.userId;
  // The answer is a new object each time; the connection is made anew only when its address is another.
  const settings = me?.live ? JSON.stringify(me.live) : null;
  useEffect(() => {
    if (!userId || !settings) return;
    let close: (() => void) | undefined;
    let gone = false;
    const stopWaiting = whenIdle(() => {
      // Its code is loaded by those who are signed in, and by nobody else.
      import("./open-live")
        .then(({ openLive }) => {
          if (gone) return;
          close = openLive(JSON.parse(settings), userId, {
            onUp: () => {
              setUp(true);
              void askMe();
              signal({ about: "missed" });
            },
            onDown: () => setUp(false),
            onNotice: () => void askMe(),
            onOrder: (shortId) => {
              void askMe();
              signal({ about: "order", shortId });
            },
            mayGoOn: async () => {
              await askMe();
              return heardOfMe()?.account?.userId === userId;
            },
          });
        })
        // Not loaded, as when a new version was deployed meanwhile: the page goes on without.
        .catch(() => {});
    });
    return () => {
      gone = true;
      stopWaiting();
      close?.();
      setUp(false);
    };
  }, [userId, settings]);
  return up;
}

/** Not every browser says when it is idle; those wait the whole time. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, PATIENCE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(handle);
}
