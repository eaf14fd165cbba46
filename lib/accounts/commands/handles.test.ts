import { expect, it } from "vitest";
import { createPerson } from "@/lib/testing/accounts";
import { testDatabase } from "@/lib/testing/database";
import { getMe } from "../queries/get-me";
import { setPreferences } from "./set-preferences";
import { updateProfile } from "./update-profile";

testDatabase();

// Red when `skipDuplicates` goes from claimHandle in store/handles.ts, or its count is not looked at.
it("goes to one of twenty who take it at once", async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => createPerson()));
  const asked = await Promise.allSettled(people.map(({ ctx }) => updateProfile(ctx, { handle: "mara" })));
  const lost = asked.filter((one) => one.status === "rejected");
  expect(lost).toHaveLength(19);
  for (const { reason } of lost) {
    expect(reason).toMatchObject({ code: "handle_taken", status: 409, fields: { handle: {} } });
  }
  const shown = await Promise.all(people.map(async ({ ctx }) => (await getMe(ctx, {})).handle));
  expect(shown.filter((handle) => handle !== null)).toEqual(["mara"]);
});

it("cannot be had beside one that looks like it, and is free again once it is given up", async () => {
  const [one, two] = [await createPerson(), await createPerson()];
  await updateProfile(one.ctx, { handle: "Cocoa.Bar" });
  expect(await getMe(one.ctx, {})).toMatchObject({ handle: "cocoa.bar" });
  for (const handle of ["COCOA-BAR", "c0coa.bar", "cocoabar"]) {
    await expect(updateProfile(two.ctx, { handle })).rejects.toMatchObject({ code: "handle_taken" });
  }
  await expect(updateProfile(two.ctx, { handle: "сосоа.bar" })).rejects.toMatchObject({
    code: "handle_refused",
  });
  // Another spelling of one's own is one's own.
  await updateProfile(one.ctx, { handle: "cocoa-bar" });
  await updateProfile(one.ctx, { handle: "other" });
  await updateProfile(two.ctx, { handle: "cocoabar" });
  await updateProfile(two.ctx, { handle: null });
  await updateProfile(one.ctx, { handle: "cocoabar" });
  expect(await getMe(two.ctx, {})).toMatchObject({ handle: null });
});

it("changes nothing else when it is refused", async () => {
  const { ctx } = await createPerson({ name: "Mara Lind" });
  await expect(updateProfile(ctx, { name: "Other", handle: "admin" })).rejects.toMatchObject({ status: 422 });
  expect(await getMe(ctx, {})).toMatchObject({ name: "Mara Lind", handle: null });
});

it("ignores fields that are no part of a profile", async () => {
  const { ctx, email } = await createPerson();
  const more = {
    about: "Hello",
    email: "x@y.example",
    operatorSince: new Date(),
    handleKey: "x",
    suspendedAt: null,
  };
  await updateProfile(ctx, more);
  expect(await getMe(ctx, {})).toMatchObject({ about: "Hello", email, roles: ["buyer"] });
});

it("lets a suspended person set how they are spoken to, and no profile", async () => {
  const { ctx } = await createPerson();
  const suspended = { actor: { ...ctx.actor, suspended: true } as typeof ctx.actor };
  await expect(updateProfile(suspended, { name: "Other" })).rejects.toMatchObject({ code: "suspended" });
  await setPreferences(suspended, { locale: "de", timeZone: "Europe/Stockholm" });
  expect(await getMe(ctx, {})).toMatchObject({ locale: "de", timeZone: "Europe/Stockholm" });
  await expect(setPreferences(ctx, { timeZone: "Mars/Phobos" })).rejects.toMatchObject({ status: 422 });
});
