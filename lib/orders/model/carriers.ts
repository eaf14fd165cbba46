import type { Carrier } from "../contract";

/** What a carrier's numbers look like without blanks, and where a parcel can be followed. */
const CARRIER: Readonly<Record<Carrier, { pattern: RegExp; url?: (number: string) => string }>> = {
  dhl: {
    pattern: /^(\d{10,12}|\d{20}|JJD\d{14,18}|[A-Z]{2}\d{9}[A-Z]{2})$/,
    url: (n) => `https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=${n}`,
  },
  hermes: {
    pattern: /^H?\d{14,20}$/,
    url: (n) => `https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#${n}`,
  },
  dpd: { pattern: /^\d{14}[0-9A-Z]?$/, url: (n) => `https://tracking.dpd.de/status/en_US/parcel/${n}` },
  gls: { pattern: /^(\d{11,14}|[A-Z0-9]{8})$/, url: (n) => `https://gls-group.eu/track/${n}` },
  ups: { pattern: /^1Z[0-9A-Z]{16}$/, url: (n) => `https://www.ups.com/track?tracknum=${n}` },
  deutsche_post: {
    pattern: /^([A-Z]{2}\d{9}DE|[A-F0-9]{20})$/,
    url: (n) => `https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode=${n}`,
  },
  colissimo: {
    pattern: /^[0-9][A-Z]\d{11}$/,
    url: (n) => `https://www.laposte.fr/outils/suivre-vos-envois?code=${n}`,
  },
  other: { pattern: /^[A-Z0-9]{6,35}$/ },
};

/** The number as the carrier writes it, or null when it cannot be one of theirs. */
export function readTrackingNumber(carrier: Carrier, typed: string): string | null {
  const compact = typed.toUpperCase().replace(/[\s.-]/g, "");
  return CARRIER[carrier].pattern.test(compact) ? compact : null;
}

/** Where to follow the parcel, if its carrier has such a page. The number was checked, so it holds no stray sign. */
export function trackingUrl(carrier: Carrier | null, trackingNumber: string | null): string | null {
  return carrier && trackingNumber ? (CARRIER[carrier].url?.(trackingNumber) ?? null) : null;
}
