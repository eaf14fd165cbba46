import { afterAll, expect, it, vi } from "vitest";
import { testEnvironment } from "@/lib/testing/environment";

const set = vi.fn();
vi.mock("next/headers", () => ({ cookies: async () => ({ set }) }));
const database = "postgresql://nobody@127.0.0.1:9/none";
const settings = {
  ...testEnvironment(),
  DATABASE_URL: database,
  DATABASE_READ_URL: database,
  DATABASE_TLS: "off",
};
for (const [name, value] of Object.entries({ ...settings, APP_URL: "https://shop.example" }))
  vi.stubEnv(name, value);
afterAll(() => vi.unstubAllEnvs());

// Red with `cookies().delete(name)`: that line carries no `Secure`, so browsers would keep the cookie.
it("removes the cookie with the attributes that its name demands", async () => {
  const { clearSessionCookie } = await import("./session-cookie");
  await clearSessionCookie();
  expect(set).toHaveBeenCalledWith(
    "__Host-resalehub.session",
    "",
    expect.objectContaining({ secure: true, path: "/", httpOnly: true, maxAge: 0 }),
  );
});
