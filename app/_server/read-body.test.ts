import { expect, it } from "vitest";
import { readBody } from "./read-body";

/** A request whose body comes in parts; an error among them is its sender leaving. */
function sent(...parts: (string | Error)[]): Request {
  const body = new ReadableStream({
    pull(stream) {
      const part = parts.shift();
      if (part === undefined) stream.close();
      else if (part instanceof Error) stream.error(part);
      else stream.enqueue(new TextEncoder().encode(part));
    },
  });
  return new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
}

it("puts together what comes in parts", async () => {
  expect(await readBody(sent("a", "ö", "b"), 10)).toBe("aöb");
});

it("refuses what is longer than it may be, though nobody said so", async () => {
  await expect(readBody(sent("aaaa", "bbbb"), 7)).rejects.toMatchObject({
    status: 422,
    fields: { body: { code: "too_big" } },
  });
});

// Red without the catch: each page that is closed at the wrong moment would be logged as a bug of ours.
it("takes a sender who leaves for no error of ours", async () => {
  await expect(readBody(sent("a", new Error("aborted")), 10)).rejects.toMatchObject({
    status: 422,
    fields: { body: { code: "wrong" } },
  });
});
