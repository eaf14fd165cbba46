"use client";

import { useEffect, useRef } from "react";
import { askMe } from "./me";
import { tellTabs } from "./tabs";

/**
 * Once an act that was `pending` is done, here or by going on to another page, what waits for the person is asked
 * for anew, in this tab and the others.
 */
export function useAfterAct(pending: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !pending) acted();
    was.current = pending;
  }, [pending]);
  // The form of an act that leads on is gone before it can say that it is done.
  useEffect(
    () => () => {
      if (was.current) acted();
    },
    [],
  );
}

function acted(): void {
  void askMe();
  tellTabs();
}
