import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type LocalOverview, startOverview } from "./start";

const options = {
  port: 0,
  links: [
    { title: "ResaleHub", url: "http://localhost:3000", what: "The shop" },
    { title: "Mailbox", url: "http://localhost:4001", what: "Emails <and> codes" },
  ],
  accounts: [{ who: "Operator", email: "operator@resalehub.example", password: `a"b` }],
};
let overview: LocalOverview;
beforeAll(async () => {
  overview = await startOverview(options);
});
afterAll(() => overview.close());

it("shows links, accounts and cards as text", async () => {
  const page = await (await fetch(overview.url)).text();
  expect(page).toContain('href="http://localhost:3000"');
  expect(page).toContain("Emails &lt;and&gt; codes");
  expect(page).toContain("operator@resalehub.example");
  expect(page).toContain('data-copy="a&quot;b"');
  expect(page).toContain("4242 4242 4242 4242");
});

it("knows no other page", async () => {
  expect((await fetch(`${overview.url}/etc`)).status).toBe(404);
});

it("does not start in production", async () => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("RESALEHUB_LOCAL", undefined);
  await expect(startOverview(options)).rejects.toThrow("local overview server must not run");
  vi.unstubAllEnvs();
});
