import { z } from "zod";
import { CursorNumber, decodeCursor, encodeCursor, type Page, pageInput, toPage } from "@/lib/kernel/paging";
import { query } from "../query";
import { canRunAgain } from "./can-run-again";

/** A dead letter as an operator reads it. */
export type DeadLetterView = {
  readonly id: string;
  readonly source: string;
  readonly eventName: string;
  readonly payload: unknown;
  readonly error: string;
  readonly failedAt: Date;
  readonly rerunAt: Date | null;
  /** Not run again so far, and worth it: what runs by a schedule tries again by itself. */
  readonly canRunAgain: boolean;
};

const Cursor = z.tuple([CursorNumber, z.uuid()]);

/** What gave up, newest first. Operators alone. */
export const listDeadLetters = query({
  name: "platform.listDeadLetters",
  input: z.object({ ...pageInput(30, 100) }),
  allow: (actor) => actor.kind === "operator",
  async run({ input, db }): Promise<Page<DeadLetterView>> {
    const cursor = decodeCursor(input.cursor, Cursor);
    const after = cursor && { at: new Date(cursor[0]), id: cursor[1] };
    const rows = await db.deadLetter.findMany({
      ...(after
        ? { where: { OR: [{ failedAt: { lt: after.at } }, { failedAt: after.at, id: { lt: after.id } }] } }
        : {}),
      orderBy: [{ failedAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      select: {
        id: true,
        source: true,
        eventName: true,
        payload: true,
        error: true,
        failedAt: true,
        rerunAt: true,
      },
    });
    const letters = rows.map((row) => ({ ...row, canRunAgain: !row.rerunAt && canRunAgain(row) }));
    return toPage(letters, input.limit, (row) => encodeCursor([row.failedAt.getTime(), row.id]));
  },
});
