import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Takes a data folder for this process: two stacks on one folder would pull the database from under each other.
 * The claim is a socket that someone listens on, so it ends with its process, however that ends.
 * @throws Error when another process has the folder
 */
export async function claimFolder(folder: string): Promise<{ close(): Promise<void> }> {
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16);
  // Not in the folder itself: a socket's path may have no more than about a hundred characters.
  const socket = path.join(tmpdir(), `resalehub-${process.getuid?.() ?? 0}-${name}.sock`);
  if (await answers(socket)) {
    throw new Error(`${folder} is in use: ResaleHub runs already, in another window perhaps. Stop it first.`);
  }
  rmSync(socket, { force: true });
  const server = net.createServer((connection) => connection.destroy()).unref();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(socket, resolve));
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    const done = (answer: boolean) => () => {
      connection.destroy();
      resolve(answer);
    };
    connection.once("connect", done(true)).once("error", done(false));
  });
}
