import sharp from "sharp";
import { expect } from "vitest";
import { writer } from "@/lib/platform/db/client";
import type { TestStand } from "../../stand/test-stand";
import type { ApiPerson } from "./api-client";
import { orderStatus } from "./sale";
import type { Switches } from "./switches";

const photo = sharp({ create: { width: 800, height: 1000, channels: 3, background: "#7a5c3e" } })
  .jpeg()
  .toBuffer();

export type Ticket = { photoId: string; put(): Promise<number>; confirm(): Promise<number> };

/** Asks for an address to put a photo at; the bytes go through the gate, as a browser's would. */
export async function ticketFor(person: ApiPerson): Promise<Ticket> {
  const bytes = await photo;
  const body = { contentType: "image/jpeg", bytes: bytes.length };
  const { photoId, url, method, headers } = await person.get("requestUpload", { body });
  return {
    photoId,
    put: async () => (await fetch(url, { method, headers, body: new Uint8Array(bytes) })).status,
    confirm: async () => (await person.ask("confirmUpload", { params: { photoId } })).status,
  };
}

export async function photoStatus(photoId: string): Promise<string | undefined> {
  return (await writer().photo.findUnique({ where: { id: photoId } }))?.status;
}

export async function listingStatus(shortId: string): Promise<string> {
  return (await writer().listing.findUniqueOrThrow({ where: { shortId } })).status;
}

/** An order as it stands here, and whether its thing can be bought by someone else. */
export async function standing(orderId: string): Promise<string> {
  const line = await writer().orderLine.findFirstOrThrow({ where: { orderId } });
  return `${await orderStatus(orderId)}, ${await listingStatus(line.listingShortId)}`;
}

/** How many messages about this thing someone has. */
export async function mailsAbout(switches: Switches, email: string, title: string): Promise<number> {
  return (await switches.mails(email)).filter((mail) => JSON.stringify(mail).includes(title)).length;
}

/** What the payment provider has of a kind, asked as the app asks, but past the gate. */
export async function atProvider(
  { stack: { environment: env } }: TestStand,
  path: string,
): Promise<Record<string, unknown>[]> {
  const headers = { authorization: `Bearer ${env.STRIPE_SECRET_KEY}` };
  const answer = await fetch(`${env.STRIPE_API_URL}/v1/${path}`, { headers });
  return ((await answer.json()) as { data: Record<string, unknown>[] }).data;
}

/** Tries of workflow steps that have failed so far, by function. */
export async function failedTries(switches: Switches, name: string): Promise<number> {
  type Steps = { steps: { failedAttempts: number }[] };
  const runs = (await switches.runs()).filter((run) => run.function.endsWith(name)) as unknown as Steps[];
  return runs.flatMap(({ steps }) => steps).reduce((sum, { failedAttempts }) => sum + failedAttempts, 0);
}

/** The problem that a program gets for what is away, with when to come back. */
export function expectAwayProblem({ status, headers, body }: Awaited<ReturnType<ApiPerson["ask"]>>): void {
  expect({ status, code: body.code, after: headers.get("retry-after") }).toEqual({
    status: 503,
    code: "request.unavailable",
    after: "10",
  });
}
