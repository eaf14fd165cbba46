import { type ClassValue, clsx } from "clsx";

/**
 * Joins class names. No two of them may contradict each other: the order of the stylesheet would decide, not that of
 * the names. What varies is a choice of the component, therefore, and what it is given only adds to it; the journeys
 * look for contradictions on every page (`e2e/support/contradictions.ts`).
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
