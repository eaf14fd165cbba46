import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { findBinaries, isReachable, ROOT_STATE, UNPRIVILEGED_ID } from "./binaries";

export type PostgresOptions = {
  /** Where the cluster lives; made on the first start. */
  dataDir: string;
  port: number;
  /** The superuser's password, used when the cluster is made. */
  password: string;
  /** Durability may be given up for throw-away test clusters only. */
  durable?: boolean;
  /** Told once when the server ends without having been asked to. */
  onLost?: () => void;
};

export type RunningPostgres = {
  /** Superuser URL of the `postgres` database. */
  readonly url: string;
  close(): Promise<void>;
};

/**
 * Starts a real PostgreSQL on loopback; one that a killed parent left running on the same folder is ended first.
 * The server runs in a process group of its own, so that Ctrl-C reaches us first and we stop it in order.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const asRoot = process.getuid?.() === 0;
  const binaries = await findBinaries(asRoot);
  const dataDir = reachableFolder(path.resolve(options.dataDir), asRoot);
  const owner = asRoot ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : {};

  if (!existsSync(path.join(dataDir, "PG_VERSION")))
    await initialise(binaries.initdb, dataDir, options.password, owner);

  const left = runningPid(dataDir);
  if (left && isServerOf(left, dataDir)) await stop(left);
  rmSync(path.join(dataDir, "postmaster.pid"), { force: true });

  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(options.port),
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.durable === false
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }
      : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", dataDir, ...flags], {
    ...owner,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4000);
  });
  const exited = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${complaint}`)));
  });
  exited.catch(() => {});
  const url = urlFor(options.password, options.port);
  if (!(await Promise.race([waitUntilReady(url, 60_000), exited])))
    throw new Error(`PostgreSQL did not become ready:\n${complaint}`);
  child.unref();
  (child.stderr as { unref?: () => void } | null)?.unref?.();
  const { pid } = child;
  let closing = false;
  exited.catch(() => {
    if (!closing) options.onLost?.();
  });
  return {
    url,
    async close() {
      closing = true;
      if (pid) await stop(pid);
    },
  };
}

function reachableFolder(wanted: string, asRoot: boolean): string {
  const folder =
    asRoot && !isReachable(path.dirname(wanted))
      ? path.join(ROOT_STATE, `data-${createHash("sha256").update(wanted).digest("hex").slice(0, 16)}`)
      : wanted;
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (asRoot) chownSync(folder, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
  return folder;
}

async function initialise(
  initdb: string,
  dataDir: string,
  password: string,
  owner: { uid?: number; gid?: number },
): Promise<void> {
  const passwordFile = `${dataDir}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  try {
    await new Promise<void>((resolve, reject) => {
      const flags = [
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
      ];
      const child = spawn(
        initdb,
        ["-D", dataDir, ...flags, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
        {
          ...owner,
          stdio: ["ignore", "pipe", "pipe"],
          env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
        },
      );
      let output = "";
      const collect = (chunk: Buffer) => {
        output += chunk.toString();
      };
      child.stdout?.on("data", collect);
      child.stderr?.on("data", collect);
      child.once("error", reject);
      child.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`initdb ended with code ${code}:\n${output}`)),
      );
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The server that postmaster.pid names, if that process still lives. */
/** The process that a killed parent may have left running on the folder. */
function runningPid(dataDir: string): number | null {
  try {
    const lines = readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    // A folder that was copied while its server ran names the server of the original.
    if (lines[1] !== dataDir) return null;
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

/** After a restart of the machine the number may be another program's, which is none of ours to end. */
function isServerOf(pid: number, dataDir: string): boolean {
  try {
    const command = existsSync("/proc/self/cmdline")
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(dataDir);
  } catch {
    return false;
  }
}

async function waitUntilReady(url: string, limitMs: number): Promise<boolean> {
  for (const end = Date.now() + limitMs; Date.now() < end; await delay(100)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return true;
    } catch {
      // Not up yet: asked again until the limit.
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

/** SIGINT is PostgreSQL's fast shutdown: it rolls back what is open and writes all that was acknowledged. */
async function stop(pid: number): Promise<void> {
  const alive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  if (!alive()) return;
  process.kill(pid, "SIGINT");
  for (let i = 0; i < 300 && alive(); i++) await delay(100);
  if (alive()) throw new Error(`PostgreSQL (process ${pid}) does not end; end it by hand.`);
}

function urlFor(password: string, port: number): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
