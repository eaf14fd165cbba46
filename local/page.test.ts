import { afterAll, beforeAll, expect, it } from "vitest";
import { type Listening, listen } from "./listen";
import { escapeHtml, html, layout, raw, sendPage, serveFont } from "./page";

let server: Listening;
beforeAll(async () => {
  server = await listen((request, response) => {
    if (serveFont(request, response)) return;
    sendPage(response, { title: "Hello", body: html`<h1>Hello</h1>`, script: "console.log(1)" });
  }, 0);
});
afterAll(() => server.close());

it("escapes every hole, also in attributes and lists", () => {
  const hostile = `"><script>alert('x')</script>`;
  expect(escapeHtml(hostile)).toBe("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  const text = html`<a title="${hostile}">${[hostile, html`<b>${1}</b>`]}</a>${false}${null}`.text;
  expect(text).not.toContain("<script>");
  expect(text).toContain("<b>1</b></a>");
});

it("escapes the title and keeps raw markup", () => {
  const page = layout("<title>", raw("<hr>"));
  expect(page).toContain("<title>&lt;title&gt; ·");
  expect(page).toContain("<hr>");
});

it("allows only its own script", async () => {
  const answer = await fetch(server.url);
  expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'sha256-[^']+';/);
  expect(answer.headers.get("content-security-policy")).not.toContain("script-src 'unsafe-inline'");
});

it("serves its font itself", async () => {
  const answer = await fetch(`${server.url}/_page/geist.woff2`);
  expect(answer.headers.get("content-type")).toBe("font/woff2");
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
});
