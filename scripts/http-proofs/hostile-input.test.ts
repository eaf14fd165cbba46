import { beforeAll, describe, expect, it } from "vitest";
import { writer } from "@/lib/platform/db/client";
import { ACTIONS, type ActionRow, type World } from "./rows/actions";
import type { Bad } from "./rows/bad";
import { ROUTES } from "./rows/routes";
import { builtActions, builtRoutes } from "./support/built";
import { databaseContent } from "./support/content";
import { stage } from "./support/stage";
import { calm } from "./support/until";
import { Visitor } from "./support/visitor";
import { aWorld } from "./support/world";

const { stand, switches } = stage();
const actions = builtActions();
let world: World;

beforeAll(async () => {
  world = await aWorld(stand().app.url);
  // What a workflow still writes would be taken for what a request wrote.
  await calm(switches());
});

const visitorOf = (as: ActionRow["as"] | "otherSeller"): Visitor =>
  as === "visitor" ? new Visitor(stand().app.url) : world[as].visitor;

describe("every server action of the build", () => {
  it("has a row here, and no row is left over", () => {
    expect(Object.keys(ACTIONS).sort()).toEqual([...actions.keys()].sort());
  });

  // An action that takes no fields has nothing to spoil.
  const withFields = Object.entries(ACTIONS).filter(([, row]) => Object.keys(row.spoil).length > 0);
  describe.each(withFields)("%s", (name, row) => {
    const cases = Object.entries(row.spoil).flatMap(([field, { values, named = field }]) =>
      values.map((value) => ({ field, value, named, shown: show(value) })),
    );
    it.each(cases)("refuses $field = $shown and names it", async ({ field, value, named }) => {
      await forgetLimits();
      const before = await databaseContent();
      const form = row.good(world);
      if (typeof value !== "string") delete form[field];
      else form[field] = value;
      const answer = await visitorOf(row.as).act(row.path(world), actions.get(name) ?? "", form);
      expect(answer.state?.status, answer.text.slice(0, 400)).toBe("failed");
      expect(Math.floor((answer.state?.httpStatus ?? 0) / 100)).toBe(4);
      expect(Object.keys(answer.state?.fields ?? {})).toContain(named);
      expect(await databaseContent()).toEqual(before);
    });
  });

  it("refuses a body beyond the limit", async () => {
    const form = { email: "eve@people.example", password: "x".repeat(400_000) };
    const answer = await new Visitor(stand().app.url).act(
      "/sign-in",
      actions.get("signInAction") ?? "",
      form,
    );
    expect(answer.status).toBe(413);
  });
});

describe("every route handler of the build", () => {
  it("has a row here, and no row is left over", () => {
    expect(Object.keys(ROUTES).sort()).toEqual(builtRoutes());
  });

  describe.each(Object.entries(ROUTES))("%s", (_route, asked) => {
    it.each(asked)("$what: $status", async ({ path, as = "visitor", init, status, fields = [] }) => {
      await forgetLimits();
      const before = await databaseContent();
      const answer = await visitorOf(as).fetch(path(world), typeof init === "function" ? init(world) : init);
      const text = await answer.text();
      expect(answer.status, text.slice(0, 300)).toBe(status);
      if (fields.length > 0) {
        expect(answer.headers.get("content-type")).toContain("application/problem+json");
        expect(Object.keys((JSON.parse(text) as { fields?: object }).fields ?? {})).toEqual(
          expect.arrayContaining([...fields]),
        );
      }
      expect(await databaseContent()).toEqual(before);
    });
  });
});

/** So many wrong requests in a minute would end in 429: the limits are proven elsewhere. */
async function forgetLimits(): Promise<void> {
  await writer().rateLimit.deleteMany();
}

function show(value: Bad): string {
  if (typeof value !== "string") return "(missing)";
  return value.length > 40 ? `${value.length} characters` : JSON.stringify(value);
}
