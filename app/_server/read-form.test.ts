import { expect, it } from "vitest";
import { readForm } from "./read-form";

const TYPE = "application/x-www-form-urlencoded";
const post = (body: string, type = `${TYPE}; charset=UTF-8`) =>
  new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } });

it("reads what a library posts", async () => {
  expect(await readForm(post("socket_id=1.2&channel_name=private-a%2Cb"))).toEqual({
    socket_id: "1.2",
    channel_name: "private-a,b",
  });
});

it.each([
  ["another type", post("{}", "application/json"), "body"],
  ["a field that comes twice", post("socket_id=1.2&socket_id=3.4"), "socket_id"],
  ["a large body", post(`socket_id=${"1".repeat(5000)}`), "body"],
])("refuses %s", async (_what, request, field) => {
  await expect(readForm(request)).rejects.toMatchObject({
    status: 422,
    fields: { [field]: { code: expect.any(String) } },
  });
});
