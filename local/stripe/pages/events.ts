import { html } from "../../page";
import { asJson, badge, empty, facts, moment, sendDashboard, table } from "./dashboard";
import { aboutLink, latestEvents } from "./event-list";
import { notFound, seeOther, type Visit } from "./visit";

/** The latest events and what became of their webhooks. */
export async function eventsPage(visit: Visit): Promise<void> {
  const body = await visit.double.store.transaction((tx) => latestEvents(tx, 100));
  sendDashboard(visit, "Events and webhooks", "Events", body);
}

interface DeliveryRow {
  state: string;
  attempts: number;
  last_status: number | null;
  last_error: string | null;
  last_at: Date | null;
  due_at: Date;
}

/** One event, its deliveries and a button to send it again. */
export async function eventPage(visit: Visit): Promise<void> {
  const found = await visit.double.store.transaction(async (tx) => {
    const [event] = await tx.query<{ type: string; subject: string; created_at: Date; body: object }>(
      "select type, subject, created_at, body from stripe.events where id = $1",
      [visit.id],
    );
    const deliveries = await tx.query<DeliveryRow>(
      "select state, attempts, last_status, last_error, last_at, due_at from stripe.deliveries where event_id = $1 order by id",
      [visit.id],
    );
    return event && { event, deliveries };
  });
  if (!found) return notFound(visit.response);
  const { event, deliveries } = found;
  const body = html`
    ${facts([
      ["About", aboutLink(event.subject)],
      ["When", moment(event.created_at)],
      ["Event", html`<code>${visit.id}</code>`],
    ])}
    <form class="acts" method="post" action="/events/${visit.id}"><button class="btn">Resend</button></form>
    <h2>Deliveries</h2>
    ${
      deliveries.length === 0
        ? empty("Recorded only: no webhook address is configured.")
        : table(
            "Deliveries",
            ["State", { label: "Attempts", num: true }, "Last answer", "Last attempt", "Next attempt"],
            deliveries.map((one) => [
              badge(one.state),
              one.attempts,
              one.last_status ?? one.last_error ?? "",
              one.last_at && moment(one.last_at),
              one.state === "waiting" && moment(one.due_at),
            ]),
          )
    }
    ${asJson(event.body)}`;
  sendDashboard(visit, event.type, "Events", body);
}

/** Sends an event once more. */
export async function resendEvent({ double, id, response }: Visit): Promise<void> {
  const known = await double.store.transaction((tx) =>
    tx.query("select 1 from stripe.events where id = $1", [id]),
  );
  if (known.length === 0) return notFound(response);
  await double.dispatcher?.resend(id);
  seeOther(response, `/events/${id}`);
}
