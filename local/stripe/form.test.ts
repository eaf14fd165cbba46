import { expect, it } from "vitest";
import { parseForm } from "./form";

it("reads nested maps and lists", () => {
  const text =
    "line_items[0][quantity]=2&line_items[0][price_data][currency]=eur&metadata[order]=o1&expand[]=a&expand[]=b";
  expect(JSON.parse(JSON.stringify(parseForm(text)))).toEqual({
    line_items: [{ quantity: "2", price_data: { currency: "eur" } }],
    metadata: { order: "o1" },
    expand: ["a", "b"],
  });
});

it("keeps list order by index, not by arrival", () => {
  expect(parseForm("a[1]=y&a[0]=x&a[10]=z").a).toEqual(["x", "y", "z"]);
});

it("treats __proto__ as a plain name", () => {
  parseForm("__proto__[polluted]=yes&a[__proto__][polluted]=yes&constructor[prototype][polluted]=yes");
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
