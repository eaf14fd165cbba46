import path from "node:path";
import { assertLocalAllowed } from "../guard";
import { listen } from "../listen";
import { bucketDoor } from "./bucket-door";
import type { AccessKey } from "./grants";
import { ObjectStore } from "./object-store";
import { isBrowserVisit, sendObjectsPage } from "./objects-page";
import { publicDoor } from "./public-door";

/** How the local S3 server is set up. */
export interface S3Options {
  /** The S3 interface; 0 takes a free port. */
  port: number;
  /** The read-only public door; 0 takes a free port. */
  publicPort: number;
  dataDir: string;
  bucket: string;
  accessKeys: readonly AccessKey[];
  publicPrefix: string;
  /** Origins whose pages may upload, such as the app's own. */
  corsOrigins: readonly string[];
}

/** A running local S3 server. */
export interface LocalS3 {
  /** The endpoint for the SDK. */
  url: string;
  /** What stands before a public key, without a slash at the end. */
  publicUrl: string;
  close(): Promise<void>;
}

/** Starts the local S3 server: one private bucket, and the door to what is public in it. */
export async function startS3(options: S3Options): Promise<LocalS3> {
  assertLocalAllowed("S3");
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(options.bucket)) throw new Error("Not a valid bucket name.");
  const store = await ObjectStore.open(path.join(options.dataDir, options.bucket));
  const door = await listen(publicDoor(store, options.publicPrefix), options.publicPort);
  const privateDoor = bucketDoor({
    name: options.bucket,
    store,
    keys: options.accessKeys,
    corsOrigins: options.corsOrigins,
  });
  const visit = { store, bucket: options.bucket, publicPrefix: options.publicPrefix, publicUrl: door.url };
  const main = await listen((request, response) => {
    if (isBrowserVisit(request)) return sendObjectsPage(visit, request, response);
    return privateDoor(request, response);
  }, options.port).catch(async (error) => {
    await door.close();
    throw error;
  });
  return {
    url: main.url,
    publicUrl: door.url,
    close: async () => {
      await Promise.all([main.close(), door.close()]);
    },
  };
}
