import { defineConfig } from "prisma/config";

// `generate` needs no database; every other verb names the missing setting itself.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://set-DATABASE_URL/missing" },
});
