import type { IForbiddenRuleType } from "dependency-cruiser";

const TEST = "\\.test\\.tsx?$";

/** A rule of the form: files here may import only what matches (packages and Node's own modules apart). */
function only(name: string, comment: string, from: string, allowed: string[]): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot: [TEST] },
    to: { pathNot: [...allowed, "^node_modules/"], dependencyTypesNot: ["core"] },
  };
}

function never(
  name: string,
  comment: string,
  from: string,
  to: string,
  except: string[] = [],
): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot: [TEST] },
    to: { path: to, pathNot: except },
  };
}

const KERNEL = "^lib/kernel/";

/**
 * Who may import whom (ARCHITECTURE.md). Written as patterns, so that a new domain is guarded the day it is made.
 * Each rule has a tiny fixture beside it that breaks it and must fail under the rule's name.
 */
export const BORDERS: IForbiddenRuleType[] = [
  {
    name: "kernel-is-pure",
    comment: "The kernel imports zod at most.",
    severity: "error",
    from: { path: KERNEL, pathNot: [TEST] },
    to: { pathNot: [KERNEL, "^node_modules/zod/"] },
  },
  only("platform-knows-no-domain", "Platform code serves every domain and knows none.", "^lib/platform/", [
    KERNEL,
    "^lib/platform/",
  ]),
  {
    name: "model-is-pure",
    comment: "Rules are pure functions: kernel and own contract, no I/O (hashing is arithmetic).",
    severity: "error",
    from: { path: "^lib/([^/]+)/model/", pathNot: [TEST] },
    to: { pathNot: [KERNEL, "^lib/$1/(model/|contract[a-z-]*\\.ts$)", "^(node:)?crypto$"] },
  },
  {
    name: "contract-is-plain",
    comment: "A contract is inputs, view types, failures and events; anyone may import it.",
    severity: "error",
    from: { path: "^lib/([^/]+)/contract[a-z-]*\\.ts$" },
    to: { pathNot: [KERNEL, "^lib/$1/contract[a-z-]*\\.ts$", "^node_modules/zod/"] },
  },
  only("store-is-low", "A store knows its tables and its own rules.", "^lib/([^/]+)/store/", [
    KERNEL,
    "^lib/$1/(store/|model/|contract[a-z-]*\\.ts$)",
    "^lib/platform/(db/|ids\\.ts$)",
  ]),
  only(
    "query-only-reads",
    "A query never runs a command, nor reaches outside.",
    "^lib/(?!platform)([^/]+)/queries/",
    [KERNEL, "^lib/$1/(queries/|store/|model/|contract[a-z-]*\\.ts$)", "^lib/platform/(?!providers/)"],
  ),
  only(
    "command-stays-home",
    "A command uses its own domain and, of another, its contract or api.",
    "^lib/(?!platform)([^/]+)/(commands/|api\\.ts$)",
    [KERNEL, "^lib/$1/(?!tasks/)", "^lib/platform/(?!providers/)", "^lib/[^/]+/(contract[a-z-]*|api)\\.ts$"],
  ),
  only(
    "task-goes-outside",
    "A task is command, one call to a port, command.",
    "^lib/(?!platform)([^/]+)/tasks/",
    [KERNEL, "^lib/$1/(tasks/|commands/|queries/|contract[a-z-]*\\.ts$|model/)", "^lib/platform/"],
  ),
  never(
    "domain-keeps-its-innards",
    "Of another domain only the contract and the api are known.",
    "^lib/(?!testing)([^/]+)/",
    "^lib/(?!kernel/|platform/|testing/)[^/]+/",
    ["^lib/$1/", "^lib/[^/]+/(contract[a-z-]*|api)\\.ts$"],
  ),
  {
    name: "testing-is-for-tests",
    comment: "Factories and fixed clocks never reach the product.",
    severity: "error",
    from: { path: "^(lib|app|components|inngest|emails|local|services)/", pathNot: [TEST, "^lib/testing/"] },
    to: { path: "^lib/testing/" },
  },
  only(
    "components-only-show",
    "Components and emails get props; they fetch nothing.",
    "^(components|emails)/",
    ["^(components|emails|messages)/", KERNEL, "^lib/[^/]+/contract[a-z-]*\\.ts$"],
  ),
  never(
    "edge-knows-no-store",
    "Edges call commands, queries and tasks.",
    "^(app|inngest|components|emails|services)/",
    "^lib/(?!platform/)[^/]+/(store|model)/",
  ),
  never(
    "workflows-know-no-pages",
    "Workflows know the cache's tags and nothing else of the pages.",
    "^inngest/",
    "^(app|components)/",
    ["^app/_server/cache-tags\\.ts$"],
  ),
  only(
    "local-stands-alone",
    "What a fresh machine lacks speaks the vendors' protocols and knows nothing of ours.",
    "^local/",
    ["^local/"],
  ),
  never(
    "lib-knows-no-edge",
    "A domain can move to a service of its own.",
    "^lib/(?!testing/)",
    "^(app|components|inngest|local|emails)/|^node_modules/(next|next-auth|react|react-dom|inngest)/",
  ),
  {
    name: "service-stands-alone",
    comment:
      "A domain that runs by itself is led, by no number of steps, to no other domain but its contract.",
    severity: "error",
    from: { path: "^services/([^/]+)/", pathNot: [TEST] },
    to: {
      path: "^(app|components)/|^lib/(?!kernel/|platform/)[^/]+/(?!contract[a-z-]*\\.ts$)",
      pathNot: ["^lib/$1/"],
      reachable: true,
    },
  },
  {
    name: "no-circles",
    comment: "No import leads back to itself.",
    severity: "error",
    from: { pathNot: [TEST] },
    to: { circular: true },
  },
];
