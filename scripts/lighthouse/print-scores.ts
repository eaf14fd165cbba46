import { CATEGORIES, type Category, type Measured } from "./measure-pages";

/** What is wanted. Performance depends on the machine, so it is shown against its aim and never fails the run. */
const WANTED: Readonly<Record<Category, number>> = {
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
};

/** Prints the table; answers whether everything that does not depend on the machine is as wanted. */
export function printScores(all: readonly Measured[]): boolean {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(
    `\n${"page".padEnd(10)}${CATEGORIES.map((name) => name.padStart(16)).join("")}${"machine".padStart(14)}`,
  );
  say(`${"wanted".padEnd(10)}${CATEGORIES.map((name) => String(WANTED[name]).padStart(16)).join("")}`);
  for (const { page, scores, faults, machine } of all) {
    const figures = CATEGORIES.map((name) => String(scores[name]).padStart(16)).join("");
    const speed = `${Math.round(machine.from)}-${Math.round(machine.to)}`;
    say(`${page.padEnd(10)}${figures}${speed.padStart(14)}`);
    for (const fault of faults) say(`${"".padEnd(10)}- ${fault}`);
  }
  return all.every(({ scores }) =>
    CATEGORIES.filter((name) => name !== "performance").every((name) => scores[name] >= WANTED[name]),
  );
}
