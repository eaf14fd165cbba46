import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

/** What a sealed text is about: it opens for this purpose and this subject, and nowhere else. */
type About = {
  /** The kind of content, such as `contact`: each has a key of its own. */
  readonly purpose: string;
  /** The id of the thing or person that it belongs to; bound to the text, so that it cannot be put under another's. */
  readonly subject: string;
};

const VERSION = "v1";
const CIPHER = "aes-256-gcm";
/** In bytes: the lengths that GCM is made for. */
const IV = 12;
const TAG = 16;

/**
 * Seals a text so that it can travel in an event: outbox rows, the engine's logs and dead letters then show nothing of
 * it. Twice the same text gives two different ones.
 */
export function seal(about: About, plain: string): string {
  const [secret = ""] = env().EVENT_SECRET;
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFrom(secret, about.purpose), iv, { authTagLength: TAG });
  cipher.setAAD(boundTo(about));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
}

/**
 * Opens what was sealed about the same, with any of the secrets that still hold. Throws an Error when it was sealed
 * with another secret, about something else, or was changed on the way: which of these, nobody can know.
 */
export function unseal(about: About, sealed: string): string {
  const [version, packed = ""] = sealed.split(".");
  const bytes = Buffer.from(packed, "base64url");
  if (version === VERSION && bytes.length >= IV + TAG) {
    for (const secret of env().EVENT_SECRET) {
      const opened = tryKey(keyFrom(secret, about.purpose), about, bytes);
      if (opened !== null) return opened;
    }
  }
  throw new Error(`a sealed ${about.purpose} does not open: see EVENT_SECRET`);
}

function tryKey(key: Buffer, about: About, bytes: Buffer): string | null {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(boundTo(about));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFrom(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `resalehub/sealed/${purpose}/${VERSION}`, 32));
}

function boundTo({ purpose, subject }: About): Buffer {
  return Buffer.from(`${purpose}\n${subject}`, "utf8");
}
