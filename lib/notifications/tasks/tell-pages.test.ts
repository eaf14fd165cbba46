import { beforeEach, expect, it, vi } from "vitest";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/platform/ids";
import { personActor } from "@/lib/testing/accounts";
import { tellPages } from "./tell-pages";

const trigger = vi.hoisted(() => vi.fn());
const live = vi.hoisted(() => ({ is: true }));
vi.mock("@/lib/platform/providers/realtime/provider", () => ({
  realtimeProvider: async () => (live.is ? { trigger } : null),
}));

const system = { actor: systemActor("live") };
const [buyer, seller] = [newId<"user">(), newId<"user">()];
const moved = { about: "order" as const, userIds: [buyer, seller], shortId: "23456789ab" };

beforeEach(() => {
  live.is = true;
  trigger.mockReset();
});

it("tells each person on their own channel, and nothing but where to look", async () => {
  expect(await tellPages(system, moved)).toEqual({ told: true });
  expect(trigger).toHaveBeenCalledExactlyOnceWith(
    [`private-user-${buyer}`, `private-user-${seller}`],
    "order",
    { shortId: "23456789ab" },
  );
});

it("is no failure where there is no live delivery", async () => {
  live.is = false;
  expect(await tellPages(system, moved)).toEqual({ told: false });
});

// Red without `allow`: anyone could make other people's pages ask.
it("is for the system alone", async () => {
  await expect(tellPages({ actor: personActor(buyer) }, moved)).rejects.toMatchObject({ kind: "forbidden" });
  expect(trigger).not.toHaveBeenCalled();
});
