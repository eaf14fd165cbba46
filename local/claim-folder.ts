import { createHash } from "node:crypto";
import net from "node:net";
import path from "node:path";

/** Where claims are listened for: below the ports that systems hand out by themselves. */
const FIRST_PORT = 21_000;
const PORTS = 8_000;
/** How many doors a folder has, should another program stand in the first. */
const DOORS = 8;
const ANSWER_MS = 1000;

/**
 * Takes a data folder for this process: two stacks on one folder would pull the database from under each other. The
 * claim is a port, of which the system lets one process have it, and which is free again however that process ends.
 * @throws Error when another process has the folder
 */
export async function claimFolder(folder: string): Promise<{ close(): Promise<void> }> {
  const digest = createHash("sha256").update(path.resolve(folder)).digest();
  const name = digest.toString("hex");
  const first = digest.readUInt32BE() % PORTS;
  for (let door = 0; door < DOORS; door++) {
    const port = FIRST_PORT + ((first + door) % PORTS);
    const server = await listen(port, name);
    if (server) return { close: () => new Promise((resolve) => server.close(() => resolve())) };
    if ((await whoIs(port)) === name) {
      throw new Error(
        `${folder} is in use: ResaleHub runs already, in another window perhaps. Stop it first.`,
      );
    }
  }
  throw new Error(`${DOORS} ports from ${FIRST_PORT + first} on are taken by other programs.`);
}

/** Listens on a port and tells everyone the name; null when the port is taken. */
function listen(port: number, name: string): Promise<net.Server | null> {
  return new Promise((resolve) => {
    const server = net.createServer((connection) => connection.on("error", () => {}).end(name)).unref();
    server.once("error", () => resolve(null)).listen(port, "127.0.0.1", () => resolve(server));
  });
}

function whoIs(port: number): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const connection = net.connect(port, "127.0.0.1");
    const done = () => {
      connection.destroy();
      resolve(said);
    };
    connection.setTimeout(ANSWER_MS, done);
    connection.on("data", (chunk) => {
      said += chunk;
    });
    connection.once("end", done).once("error", done);
  });
}
