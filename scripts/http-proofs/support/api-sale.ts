import sharp from "sharp";
import { writer } from "@/lib/platform/db/client";
import type { ApiPerson } from "./api-client";
import type { Switches } from "./switches";
import { calm, until } from "./until";

const ADDRESS = {
  recipient: "Lena Hoffmann",
  street: "Winsstraße 41",
  postcode: "10405",
  city: "Berlin",
  country: "DE",
};
export const PRICE = { minor: 30_000, currency: "EUR" };

/** Opens an account with the code from the mailbox. */
export async function signUpByApi(person: ApiPerson, email: string, switches: Switches): Promise<void> {
  const password = "a quiet harbour in May";
  const { challengeId } = await person.get("signUp", { body: { email, password, name: "Ida Holm" } });
  await person.get("getChallenge", { params: { challenge: challengeId } });
  let code = "";
  await until("the code has come", async () => {
    const [mail] = (await switches.mails(email)) as { text?: string }[];
    code = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] ?? "";
    return code !== "";
  });
  await person.get("verifyEmail", { body: { challengeId, code } });
}

/** Turns selling on and tells the payment provider, on its own page, who they are. */
export async function sellByApi(person: ApiPerson): Promise<void> {
  await person.get("enableSelling", { body: { city: "Lund", country: "SE" } });
  const { url } = await person.get("openPaymentAccount");
  const body = new URLSearchParams({
    act: "finish",
    givenName: "Ida",
    surname: "Holm",
    birthDate: "1990-04-12",
    line1: "Stora gatan 4",
    postalCode: "22350",
    city: "Lund",
    iban: "DE89370400440532013000",
    terms: "yes",
  });
  await fetch(url, { method: "POST", body, redirect: "manual" });
  await person.get("refreshPaymentAccount");
}

/** Uploads a photo and waits until it can be shown; answers its id. */
async function photoByApi(person: ApiPerson): Promise<string> {
  const photo = await sharp({ create: { width: 800, height: 1000, channels: 3, background: "#7a5c3e" } })
    .jpeg()
    .toBuffer();
  const { photoId, url, method, headers } = await person.get("requestUpload", {
    body: { contentType: "image/jpeg", bytes: photo.length },
  });
  await fetch(url, { method, headers, body: new Uint8Array(photo) });
  await person.get("confirmUpload", { params: { photoId } });
  await until("the photo is ready", async () => {
    const { photos } = await person.get("getPhotos", { query: { ids: photoId } });
    return photos[0]?.status === "ready";
  });
  return photoId;
}

/** Puts a thing on sale; answers its id. */
export async function listByApi(person: ApiPerson, title: string, stock = 1): Promise<string> {
  const photoIds = [await photoByApi(person)];
  const draft = { title, description: "Bought new, used on three journeys.", categorySlug: "cameras", stock };
  const body = { ...draft, condition: "very_good", price: PRICE, photoIds };
  return (await person.get("createListing", { body })).id;
}

export const orderBody = (listing: string) => ({ listing, expectedTotal: PRICE, address: ADDRESS });

/** Orders a thing and, on the provider's page, pays for it; answers the order's id. */
export async function buyByApi(person: ApiPerson, listing: string, switches: Switches): Promise<string> {
  const { id } = await person.get("placeOrder", { body: orderBody(listing) });
  const { url } = await person.get("openPayment", { params: { order: id } });
  await switches.pay(/cs_\w+/.exec(url)?.[0] ?? "");
  await until("the order is paid", async () => {
    const { status } = await person.get("getOrder", { params: { order: id } });
    return status === "paid";
  });
  await calm(switches);
  return id;
}

export async function ordersOf(listing: string): Promise<number> {
  return writer().orderLine.count({ where: { listingShortId: listing } });
}
