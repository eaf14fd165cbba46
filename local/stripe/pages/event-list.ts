import { html, type Markup } from "../../page";
import type { Tx } from "../store";
import { badge, empty, idLink, moment, table } from "./dashboard";

interface EventLine {
  id: string;
  type: string;
  subject: string;
  created_at: Date;
  deliveries: { state: string; attempts: number; status: number | null; error: string | null }[] | null;
}

const SELECT = `select e.id, e.type, e.subject, e.created_at,
    (select json_agg(json_build_object('state', d.state, 'attempts', d.attempts, 'status', d.last_status, 'error', d.last_error) order by d.id)
     from stripe.deliveries d where d.event_id = e.id) as deliveries
  from stripe.events e`;

/** The latest events. */
export async function latestEvents(tx: Tx, limit: number): Promise<Markup> {
  return eventTable(await tx.query<EventLine>(`${SELECT} order by e.seq desc limit $1`, [limit]));
}

/** The events of some objects. */
export async function eventsAbout(tx: Tx, subjects: readonly (string | undefined)[]): Promise<Markup> {
  const known = subjects.filter((subject) => subject !== undefined);
  return eventTable(
    await tx.query<EventLine>(`${SELECT} where e.subject = any($1) order by e.seq desc limit 50`, [known]),
  );
}

function eventTable(lines: EventLine[]): Markup {
  if (lines.length === 0) return empty("No events yet.");
  return table(
    "Events",
    ["Event", "About", "Webhook", "When", "Send again"],
    lines.map((line) => [
      html`<a href="/events/${line.id}">${line.type}</a>`,
      aboutLink(line.subject),
      deliveryState(line),
      moment(line.created_at),
      html`<form method="post" action="/events/${line.id}"><button class="btn sm">Resend</button></form>`,
    ]),
  );
}

function deliveryState({ deliveries }: EventLine): Markup {
  const last = deliveries?.at(-1);
  if (!last) return html`<span class="muted">recorded only</span>`;
  const failed = last.state === "waiting" && last.attempts > 0;
  const detail = failed ? ` after ${last.attempts} × ${last.status ?? last.error}` : "";
  const copies = (deliveries?.length ?? 0) > 1 ? ` × ${deliveries?.length}` : "";
  return html`${badge(last.state)}<span class="xs muted">${detail}${copies}</span>`;
}

/** A link to the page that shows an object, by the kind its id begins with. */
export function aboutLink(id: string): Markup {
  const prefix = id.split("_")[0] ?? "";
  const places: Record<string, string> = {
    cs: "/payments/",
    pi: "/payments/",
    ch: "/payments/",
    tr: "/transfers/",
    acct: "/accounts/",
  };
  const place = places[prefix];
  return place ? idLink(place + id, id) : html`<code>${id}</code>`;
}
