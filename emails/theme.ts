/** 'Paper' for mail programs, which know no variables: the light side inline, the dark side by class (see layout.tsx). */
export const COLOUR = {
  paper: "#f8f5ef",
  ink: "#1b1815",
  soft: "#574f47",
  line: "#e3dcd0",
  sunk: "#f0ebe2",
  accent: "#1d4a3a",
  onAccent: "#fbf9f4",
} as const;

export const FONT =
  "Geist, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

/** Mail programs that follow the system's dark mode take these; the others stay light. */
export const DARK_CSS = `
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #181512 !important; }
  .ink { color: #f2ede4 !important; }
  .soft { color: #bcb2a5 !important; }
  .rule { border-color: #342f29 !important; }
  .sunk { background-color: #110f0d !important; color: #f2ede4 !important; }
  .act { background-color: #9ccbb2 !important; color: #0e1f18 !important; }
  .link { color: #9ccbb2 !important; }
}`;
