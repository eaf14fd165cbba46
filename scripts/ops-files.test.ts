import { readFileSync } from "node:fs";
import path from "node:path";
import { parser } from "@prometheus-io/lezer-promql";
import { collectDefaultMetrics } from "prom-client";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { metrics } from "@/lib/platform/metrics/metrics";

type Rule = {
  alert: string;
  expr: string;
  labels: object;
  annotations: { summary: string; description: string };
};
type Panel = { title: string; targets?: { expr: string }[] };

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, "../ops", file), "utf8");
const { groups } = parse(read("prometheus/alerts.yml")) as { groups: { rules: Rule[] }[] };
const { panels } = JSON.parse(read("grafana/resalehub.json")) as { panels: Panel[] };
const rules = groups.flatMap((group) => group.rules);
const ALERTS = rules.map(({ alert, expr }) => [alert, expr] as const);
const PANELS = panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const));

/** The names of all series that the app gives: a histogram has three kinds. */
async function given(): Promise<{ own: Set<string>; series: Set<string>; labels: Map<string, Set<string>> }> {
  const { registry } = metrics();
  const own = new Set((await registry.getMetricsAsJSON()).map(({ name }) => name));
  if (!registry.getSingleMetric("process_cpu_seconds_total")) collectDefaultMetrics({ register: registry });
  const labels = new Map<string, Set<string>>();
  const series = new Set<string>();
  for (const { name, type } of await registry.getMetricsAsJSON()) {
    const metric = registry.getSingleMetric(name) as unknown as { labelNames?: readonly string[] };
    const kinds = String(type) === "histogram" ? ["_bucket", "_count", "_sum"] : [""];
    for (const kind of kinds) {
      series.add(name + kind);
      labels.set(name + kind, new Set(metric.labelNames ?? []));
    }
  }
  return { own, series, labels };
}

/** What an expression selects, with the labels that it looks at; throws where Prometheus would not understand it. */
function selectors(expr: string): { name: string; labels: string[] }[] {
  const found: { name: string; labels: string[] }[] = [];
  parser.parse(expr).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`not PromQL at ${node.from}: ${expr}`);
      if (node.name !== "VectorSelector") return;
      const matchers = node.node
        .getChildren("LabelMatchers")
        .flatMap((all) => all.getChildren("UnquotedLabelMatcher"));
      const text = (part: { from: number; to: number } | null): string =>
        part ? expr.slice(part.from, part.to) : "";
      found.push({
        name: text(node.node.getChild("Identifier")),
        labels: matchers.map((matcher) => text(matcher.getChild("LabelName"))),
      });
    },
  });
  return found;
}

describe.each([...ALERTS, ...PANELS])("%s", (_title, expr) => {
  it("asks in PromQL for what the app gives", async () => {
    const { series, labels } = await given();
    const asked = selectors(expr);
    expect(asked.length).toBeGreaterThan(0);
    for (const one of asked) {
      expect(series, one.name).toContain(one.name);
      for (const label of one.labels) expect([...(labels.get(one.name) ?? [])]).toContain(label);
    }
  });
});

it("understands what is not PromQL as such", () => {
  expect(() => selectors("sum(rate(x[5m])")).toThrow("not PromQL");
});

it("shows every measure of ours somewhere", async () => {
  const { own } = await given();
  const shown = PANELS.flatMap(([, expr]) => selectors(expr).map(({ name }) => name));
  const missing = [...own].filter(
    (name) =>
      name.startsWith("resalehub_") && !shown.some((one) => one.replace(/_(bucket|count|sum)$/, "") === name),
  );
  expect(missing).toEqual([]);
});

it("tells who is called what to do", () => {
  for (const { alert, labels, annotations } of rules) {
    expect(labels, alert).toMatchObject({ severity: expect.stringMatching(/^(page|ticket)$/) });
    expect(annotations.summary.length, alert).toBeGreaterThan(10);
    expect(annotations.description.length, alert).toBeGreaterThan(10);
  }
});

it("starts the app so that it ends in order, wherever it says how to start it", () => {
  const commands = ["../README.md", "../docs/deploying.md"].flatMap(
    (file) => read(file).match(/^.*node node_modules\/next\/dist\/bin\/next start.*$/gm) ?? [],
  );
  expect(commands.length).toBeGreaterThan(1);
  for (const command of commands) expect(command).toMatch(/^NEXT_MANUAL_SIG_HANDLE=true /);
  expect(read("node/resalehub.service")).toMatch(/^Environment=NEXT_MANUAL_SIG_HANDLE=true$/m);
});
