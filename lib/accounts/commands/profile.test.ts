import { expect, it } from "vitest";
import { VISITOR } from "@/lib/kernel/actor";
import { writer } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/ids";
import { unseal } from "@/lib/platform/sealed";
import { createPerson, personActor } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { CONTACT, contactChanged } from "../contract";
import { getMe } from "../queries/get-me";
import { getPublicProfile } from "../queries/get-public-profile";
import { enableSelling } from "./enable-selling";
import { importPerson } from "./import-person";
import { restateContacts } from "./restate-contacts";
import { updateProfile } from "./update-profile";

testDatabase();

const system = { actor: { kind: "system", name: "test" } as const };
const eventsOf = async (subject: string) =>
  (await writer().outboxEvent.findMany({ where: { subject }, orderBy: { id: "asc" } })).map((e) => e.name);

/** How a person is reached, as the events told it to those who can open the seal. */
async function contactsTold(subject: string) {
  const where = { subject, name: contactChanged.name };
  const rows = await writer().outboxEvent.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(({ payload }) => {
    const { contact } = contactChanged.schema.parse(payload);
    const opened = JSON.parse(unseal({ purpose: CONTACT, subject }, contact.sealed)) as object;
    return { revision: contact.revision, ...opened };
  });
}

it("turns selling on once, however often it is asked", async () => {
  const { ctx, userId } = await createPerson();
  await Promise.all(Array.from({ length: 5 }, () => enableSelling(ctx, { city: "Kassel", country: "de" })));
  expect(await getMe(ctx, {})).toMatchObject({ roles: ["buyer", "seller"], city: "Kassel", country: "DE" });
  expect(await eventsOf(userId)).toEqual([
    "accounts/person.registered",
    "accounts/contact.changed",
    "accounts/selling.enabled",
  ]);
});

it("lets only a verified person sell", async () => {
  const place = { city: "Kassel", country: "DE" };
  await expect(enableSelling({ actor: VISITOR }, place)).rejects.toMatchObject({ status: 401 });
  const unverified = { actor: personActor(newId<"user">(), []) };
  await expect(enableSelling(unverified, place)).rejects.toMatchObject({ status: 403 });
});

it("shows others the profile without the address, and lets its owner change it", async () => {
  const { ctx, userId, email } = await createPerson({ name: "Mara Lind" });
  await updateProfile(ctx, { name: "Mara L.", city: null, country: null });
  const profile = await getPublicProfile({ actor: VISITOR }, { userId });
  expect(profile).toEqual({
    userId,
    name: "Mara L.",
    handle: null,
    about: null,
    picture: null,
    city: null,
    country: null,
    joinedAt: expect.any(Date),
  });
  expect(await getMe(ctx, {})).toMatchObject({ email, name: "Mara L." });
  expect(await eventsOf(userId)).toContain("accounts/profile.changed");
  expect(await contactsTold(userId)).toEqual([
    { revision: 1, email, name: "Mara Lind", locale: "en" },
    { revision: 2, email, name: "Mara L.", locale: "en" },
  ]);
});

it("changes of a profile what is given and leaves the rest", async () => {
  const { ctx } = await createPerson({ name: "Mara Lind", roles: ["seller"] });
  const before = await getMe(ctx, {});
  await updateProfile(ctx, { city: "Malmö" });
  expect(await getMe(ctx, {})).toEqual({ ...before, city: "Malmö" });
  await expect(updateProfile(ctx, {})).rejects.toMatchObject({ fields: { form: { code: "required" } } });
});

it("shows nothing of a person who is unverified or unknown", async () => {
  const { userId } = await createPerson();
  await writer().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } });
  for (const id of [userId, newId<"user">()]) {
    await expect(getPublicProfile({ actor: VISITOR }, { userId: id })).rejects.toMatchObject({ status: 404 });
  }
});

it("imports a person once, under a fixed id", async () => {
  const person = {
    userId: newId<"user">(),
    email: "Import@example.com",
    passwordHash: "$argon2id$x",
    name: "Ida",
    roles: ["seller" as const, "operator" as const],
    joinedAt: "2025-02-03T00:00:00Z",
  };
  expect(await importPerson(system, person)).toMatchObject({ created: true });
  expect(await importPerson(system, person)).toMatchObject({ created: false });
  expect(await eventsOf(person.userId)).toEqual([
    "accounts/person.registered",
    "accounts/contact.changed",
    "accounts/selling.enabled",
  ]);
  const me = await getMe({ actor: personActor(person.userId) }, {});
  expect(me).toMatchObject({ email: "import@example.com", roles: ["buyer", "seller", "operator"] });
  await expect(importPerson({ actor: VISITOR }, person)).rejects.toMatchObject({ status: 401 });
});

// Red when `sealContact` does not seal.
it("shows nothing of a person in any event", async () => {
  const { ctx, userId, email } = await createPerson({ name: "Wilhelmine Zappe" });
  await updateProfile(ctx, { name: "Wilhelmine Zappe-Ott", city: null, country: null });
  await restateContacts(system, {});
  const rows = await writer().outboxEvent.findMany({ where: { subject: userId } });
  expect(rows.map(({ name }) => name)).toContain("accounts/contact.changed");
  const told = JSON.stringify(rows);
  expect(told).not.toContain(email.slice(email.indexOf("@")));
  expect(told).not.toContain("Wilhelmine");
});

it("tells the contacts of all verified people once more, batch after batch", async () => {
  const people = [await createPerson(), await createPerson(), await createPerson()];
  await writer().user.update({ where: { id: people[1]?.userId ?? "" }, data: { emailVerifiedAt: null } });
  await writer().outboxEvent.deleteMany({});
  let told = 0;
  let after: string | null = null;
  do {
    const batch: { told: number; next: string | null } = await restateContacts(system, { after, limit: 1 });
    told += batch.told;
    after = batch.next;
  } while (after);
  const rows = await writer().outboxEvent.findMany({});
  expect(rows).toHaveLength(told);
  const subjects = rows.map(({ subject }) => subject);
  expect(subjects).toEqual(expect.arrayContaining([people[0]?.userId, people[2]?.userId]));
  expect(subjects).not.toContain(people[1]?.userId);
  expect(new Set(subjects).size).toBe(rows.length);
  await expect(restateContacts({ actor: VISITOR }, {})).rejects.toMatchObject({ status: 401 });
});

// Red when the check constraint goes from the rules migration.
it("cannot hold two spellings of one address", async () => {
  const { userId } = await createPerson();
  const change = writer().user.update({ where: { id: userId }, data: { email: "Upper@Example.com" } });
  await expect(change).rejects.toThrow(/users_email_normalised/);
});
