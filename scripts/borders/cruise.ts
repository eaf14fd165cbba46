import path from "node:path";
import { cruise, type ICruiseResult, type IViolation } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { BORDERS } from "./rules";

const ROOT = path.join(import.meta.dirname, "../..");

export type Cruise = { readonly modules: string[]; readonly violations: IViolation[] };

/** Checks every import below a folder against the borders. */
export async function cruiseFolder(baseDir: string, roots: string[]): Promise<Cruise> {
  const { output } = await cruise(
    roots,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: BORDERS },
      doNotFollow: { path: "node_modules" },
      exclude: { path: "(^|/)(node_modules|\\.next|generated)/" },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: path.join(ROOT, "tsconfig.json") },
    },
    {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
      conditionNames: ["import", "node", "types"],
      exportsFields: ["exports"],
    },
    { tsConfig: extractTsConfig(path.join(ROOT, "tsconfig.json")) },
  );
  const result = output as ICruiseResult;
  return {
    modules: result.modules.map((module) => module.source),
    violations: result.summary.violations,
  };
}
