"use client";

import { useEffect, useRef, useState } from "react";
import { countIn, type FormPhoto } from "./photo-list";

/** How long publishing waits for us to prepare photos that have arrived, in milliseconds; after that it need not. */
const PATIENCE = 8000;

/**
 * Publishing asked for while photos are on their way waits for them. A photo that fails meanwhile calls it off, so
 * that nobody publishes without a photo that they meant to show.
 */
export function useSendWhenReady(photos: readonly FormPhoto[], send: () => void) {
  const [wanted, setWanted] = useState(false);
  const [patient, setPatient] = useState(true);
  const failedBefore = useRef(0);
  const latest = useRef(send);
  latest.current = send;
  const [uploading, processing, failed] = [
    countIn(photos, "uploading"),
    countIn(photos, "processing"),
    countIn(photos, "failed"),
  ];

  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, [wanted]);

  useEffect(() => {
    if (!wanted) return;
    if (failed > failedBefore.current) return setWanted(false);
    if (uploading > 0 || (processing > 0 && patient)) return;
    setWanted(false);
    latest.current();
  }, [wanted, patient, uploading, processing, failed]);

  return {
    waiting: wanted,
    ask() {
      failedBefore.current = failed;
      setPatient(true);
      setWanted(true);
    },
  };
}
