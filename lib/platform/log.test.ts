import { expect, it } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { writer } from "./db/client";
import { describeError } from "./log";

testDatabase();

// Red when an error's message or stack is logged as it is: both show the whole call.
it("logs what was wrong with a database call, not the values that were in it", async () => {
  const call = writer().user.create({ data: { email: "lena@example.com" } as never });
  const described = describeError(await call.catch((error: unknown) => error));
  expect(described).toMatchObject({
    name: "PrismaClientValidationError",
    stack: expect.stringContaining("at "),
  });
  expect(described).toMatchObject({ message: expect.stringMatching(/^Argument `\w+` is missing/) });
  expect(JSON.stringify(described)).not.toContain("lena@example.com");
});
