import { z } from "zod";

export const OwnSession = z
  .object({
    session: z.string().describe("Names it to end it; opens nothing."),
    here: z.boolean().describe("The one that asks."),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    country: z.string().nullable().describe("Two letters, where the shop's proxy says it."),
    openedAt: z.date(),
    lastSeenAt: z.date().describe("To within five minutes."),
  })
  .meta({ id: "OwnSession", description: "Where a person is signed in." });
