import { ApiError, noSuch, unsupported } from "../errors";
import type { Requests } from "../request-types";
import type { Call } from "../route";

interface EventRow {
  body: Record<string, unknown>;
  detail: object;
  waiting: number;
}

const WAITING = `(select count(*)::int from stripe.deliveries d where d.event_id = e.id and d.state = 'waiting') as waiting`;

/** GET /v1/events/:id */
export async function retrieveEvent(call: Call<Requests["EventRetrieve"]>) {
  const [row] = await call.tx.query<EventRow>(
    `select body, detail, ${WAITING} from stripe.events e where id = $1 and not thin`,
    [call.id],
  );
  if (!row) throw noSuch("event", call.id);
  return { ...row.body, pending_webhooks: row.waiting };
}

/** GET /v1/events, newest first. */
export async function listEvents(call: Call<Requests["EventList"]>) {
  const { type, types, limit = 10, starting_after, ending_before, created, delivery_success } = call.input;
  if (ending_before || delivery_success !== undefined) throw unsupported("ending_before");
  const range = typeof created === "number" ? { gte: created, lte: created } : (created ?? {});
  const count = Math.min(Math.max(Math.trunc(limit), 1), 100);
  const rows = await call.tx.query<EventRow>(
    `select body, detail, ${WAITING} from stripe.events e
     where not thin and ($1::text[] is null or type = any($1))
       and ($2::text is null or seq < (select seq from stripe.events where id = $2))
       and (body->>'created')::bigint >= $3 and (body->>'created')::bigint > $4
       and (body->>'created')::bigint <= $5 and (body->>'created')::bigint < $6
     order by seq desc limit ${count + 1}`,
    [
      types ?? (type ? [type] : null),
      starting_after ?? null,
      range.gte ?? 0,
      range.gt ?? -1,
      range.lte ?? Number.MAX_SAFE_INTEGER,
      range.lt ?? Number.MAX_SAFE_INTEGER,
    ],
  );
  const data = rows.slice(0, count).map((row) => ({ ...row.body, pending_webhooks: row.waiting }));
  return { object: "list", url: "/v1/events", has_more: rows.length > count, data };
}

/** GET /v2/core/events/:id: the thin event with what its notification left out. */
export async function retrieveThinEvent(call: Call<Requests["ThinEventRetrieve"]>) {
  const [row] = await call.tx.query<EventRow>(
    "select body, detail, 0 as waiting from stripe.events where id = $1 and thin",
    [call.id],
  );
  if (row) return { ...row.body, reason: null, context: null, ...row.detail };
  const body = { type: "invalid_request_error", code: "not_found", message: `Event not found: ${call.id}` };
  throw new ApiError(404, body, true);
}
