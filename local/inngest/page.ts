import { STYLE } from "./page-style";
import type { Json } from "./protocol";
import type { RunFilter, RunView, StepView } from "./read";

interface Overview {
  runs: RunView[];
  functions: string[];
  filter: RunFilter;
  /** Why the last sync failed, or null. */
  fault: string | null;
  now: Date;
  offsetMs: number;
}

const STATUSES = ["running", "completed", "failed", "cancelled"];

/** The list of runs, newest first; it loads itself again so that one can watch. */
export function runsPage(view: Overview): string {
  const clock = view.offsetMs === 0 ? "" : `<p class="note">The clock is moved: it is ${when(view.now)}.</p>`;
  const fault = view.fault
    ? `<p class="note bad">Not in step with the app: ${escapeHtml(view.fault)}</p>`
    : "";
  const list = view.runs.map((run) => runItem(run, view.now)).join("");
  return page(
    "Runs",
    `<header><h1>Runs</h1><p>${count(view.functions.length, "function")}, the newest ${count(view.runs.length, "run")}</p></header>
    ${fault}${clock}${filterForm(view)}
    ${list ? `<ol class="runs">${list}</ol>` : '<p class="empty">No run yet. One starts when the app sends an event.</p>'}`,
    true,
  );
}

/** One run with the data of its event, its steps and its end. */
export function runPage(run: RunView, now: Date): string {
  const parent = run.parentRunId
    ? `<p>Invoked by <a href="/runs/${escapeHtml(run.parentRunId)}">${escapeHtml(run.parentRunId)}</a></p>`
    : "";
  return page(
    run.function,
    `<header><p><a href="/">All runs</a></p><h1>${escapeHtml(run.function)}</h1>
    <p>${badge(run.status)} ${escapeHtml(run.id)}, started ${when(run.startedAt)}${run.endedAt ? `, ended ${when(run.endedAt)}` : ""}</p>${parent}</header>
    ${steps(run, now, true)}
    ${block("Event", run.event)}${run.output === null ? "" : block("Output", run.output)}
    ${run.status !== "failed" && run.error !== null ? block("Last error of the function", run.error) : ""}`,
    run.status === "running",
  );
}

function runItem(run: RunView, now: Date): string {
  return `<li><div class="line"><a href="/runs/${escapeHtml(run.id)}">${escapeHtml(run.function)}</a>${badge(run.status)}
    <span class="meta">${escapeHtml(run.event.name)}</span><time class="meta">${when(run.startedAt)}</time></div>
    ${run.status === "failed" ? `<p class="bad">${escapeHtml(messageOf(run.output))}</p>` : ""}
    ${steps(run, now, false)}</li>`;
}

function steps(run: RunView, now: Date, full: boolean): string {
  const next = run.status === "running" ? `<li class="next">${nextOf(run, now)}</li>` : "";
  const items = run.steps.map((step) => stepItem(step, full)).join("");
  return items || next ? `<ol class="steps">${items}${next}</ol>` : "";
}

function nextOf(run: RunView, now: Date): string {
  if (run.busy) return "Calling the app now";
  if (!run.nextWake) return "Waiting for an event or another run";
  return run.nextWake <= now ? "Due now" : `Wakes ${when(run.nextWake)}`;
}

function stepItem(step: StepView, full: boolean): string {
  const failed =
    step.failedAttempts > 0
      ? `<span class="meta">${count(step.failedAttempts, "failed attempt")}</span>`
      : "";
  const error = step.error === null ? "" : `<span class="bad">${escapeHtml(messageOf(step.error))}</span>`;
  const detail = step.detail ? `<span class="meta">${escapeHtml(step.detail)}</span>` : "";
  const kind = step.op === "Step" ? "" : `<span class="meta">${escapeHtml(step.op)}</span>`;
  const result =
    full && step.result !== null ? `<pre>${escapeHtml(JSON.stringify(step.result, null, 2))}</pre>` : "";
  return `<li>${badge(step.status)}<span>${escapeHtml(step.name)}</span>${detail}
    ${kind}${failed}${error}${result}</li>`;
}

function filterForm({ functions, filter }: Overview): string {
  const options = (values: string[], chosen: string | undefined) =>
    values
      .map((value) => `<option${value === chosen ? " selected" : ""}>${escapeHtml(value)}</option>`)
      .join("");
  return `<form><label>Function <select name="function"><option value="">All</option>${options(functions, filter.function)}</select></label>
    <label>Status <select name="status"><option value="">All</option>${options(STATUSES, filter.status)}</select></label>
    <button>Show</button></form>`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function block(title: string, value: Json): string {
  return `<h2>${title}</h2><pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function messageOf(error: Json): string {
  if (typeof error === "object" && error !== null && !Array.isArray(error))
    return String(error.message ?? "");
  return String(error);
}

function badge(status: string): string {
  return `<span class="badge ${escapeHtml(status)}">${escapeHtml(status)}</span>`;
}

function when(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function page(title: string, body: string, live: boolean): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)} · Workflows</title>
<meta name="viewport" content="width=device-width,initial-scale=1">${live ? '<meta http-equiv="refresh" content="5">' : ""}
<style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}
