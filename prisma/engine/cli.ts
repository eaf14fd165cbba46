import { runPrisma } from "./prisma";

const { code } = await runPrisma(process.argv.slice(2), { stdio: "inherit" });
process.exit(code);
