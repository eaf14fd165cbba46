import { ActBox } from "../order/act-box";
import { MoneyBar } from "../order/money-bar";
import { OrderLayout } from "../order/order-layout";
import { OrderRows } from "../order/order-row";
import { OrderItem, OrderSum, SummaryColumn, SummaryPart } from "../order/order-summary";
import { Timeline, type TimelineStep } from "../order/timeline";
import { Button } from "../ui/button";
import { TextLink } from "../ui/text-link";
import { KitSection } from "./kit-section";
import { AMOUNTS, PHOTOS } from "./sample";

const STEPS: readonly TimelineStep[] = [
  {
    id: "paid",
    state: "done",
    title: "You paid €305.27",
    when: "Tue 17 March, 19:04",
    at: "2026-03-17T18:04:00Z",
    note: "Visa ending 4417. We hold the money.",
    who: "By you",
  },
  {
    id: "sent",
    state: "done",
    title: "Sent with Colissimo",
    when: "Wed 18 March, 16:20",
    at: "2026-03-18T15:20:00Z",
    note: (
      <>
        Tracking <TextLink href="#tracking">6A 2034 7718 902</TextLink>
      </>
    ),
    who: "By Mathilde",
    updates: [
      { at: "2026-03-18T17:05:00Z", when: "Wed, 18:05", text: "Lyon, parcel centre" },
      { at: "2026-03-19T22:40:00Z", when: "Thu, 23:40", text: "Saarbrücken, handed over" },
    ],
  },
  {
    id: "check",
    state: "now",
    title: "Check it, then accept or report",
    when: "by Mon 23 March, 14:12",
    at: "2026-03-23T13:12:00Z",
    note: "We will remind you on Sunday at 10:00.",
    who: "Your turn",
  },
  {
    id: "pay",
    state: "next",
    title: "Mathilde is paid €280.23",
    when: "at once when you accept, or Mon 23 March",
    note: "€289.00 less 3 % commission and €0.10 per order.",
    who: "By us, nothing for you to do",
  },
  {
    id: "rate",
    state: "next",
    title: "Rate each other",
    when: "until Mon 6 April",
    at: "2026-04-06",
    note: "Both ratings stay hidden until both are in.",
  },
];

/** An order as both sides see it. */
export function KitOrder({ locale }: { locale: string }) {
  return (
    <>
      <KitSection title="Order">
        <OrderLayout
          side={
            <SummaryColumn label="Order summary">
              <OrderItem
                href="#listing"
                title="Olympus OM-1 with 50 mm f/1.8"
                meta="Very good · sold by Mathilde Arnaud"
                photo={PHOTOS.camera}
                price={AMOUNTS.item}
                locale={locale}
              />
              <SummaryPart title="Where the money is">
                <MoneyBar at="held">
                  Paid by you, <b>held by ResaleHub</b>, not yet with Mathilde.
                </MoneyBar>
                <div className="mt-4">
                  <OrderSum
                    locale={locale}
                    parts={[
                      { label: "Item", amount: AMOUNTS.item },
                      { label: "Buyer protection", amount: AMOUNTS.protection },
                      { label: "Colissimo, tracked", amount: AMOUNTS.shipping },
                    ]}
                    total={{ label: "You paid", amount: AMOUNTS.total }}
                  />
                </div>
              </SummaryPart>
            </SummaryColumn>
          }
        >
          <ActBox
            turn="Your turn, by Monday 23 March, 14:12"
            buttons={
              <>
                <Button variant="primary">Accept the camera</Button>
                <Button>Report a problem</Button>
              </>
            }
            money={
              <>
                We hold your <b>€305.27</b>. If we hear nothing by <b>Monday 23 March, 14:12</b>, the sale
                completes and Mathilde is paid.
              </>
            }
          >
            Try the shutter and look through the lens. If all is well, accept it and Mathilde is paid. If not,
            report it: the money stays here until it is settled.
          </ActBox>
          <h3 className="type-md mt-12 mb-6">Timeline</h3>
          <Timeline steps={STEPS} locale={locale} />
        </OrderLayout>
      </KitSection>
      <KitSection title="Orders in a list">
        <OrderRows
          heading="h3"
          orders={[
            {
              id: "1",
              href: "#o1",
              photo: PHOTOS.lamp,
              headline: "Accept the order",
              badge: { tone: "warn", text: "38 min left" },
              title: "Sunflower lamp, 1970s",
              meta: "RH-48240 · €389.00 · Jonas can cancel until you accept",
            },
            {
              id: "2",
              href: "#o2",
              photo: PHOTOS.chair,
              headline: "Ship and add tracking",
              badge: { tone: "plain", text: "By Mon 23 March" },
              title: "Danish dining chair, teak, 1962",
              meta: "RH-48213 · €148.00 · paid Wed 18 March",
            },
          ]}
          actionFor={(order) => (
            <Button size="sm" variant={order.id === "1" ? "primary" : "secondary"}>
              {order.id === "1" ? "Accept" : "Add tracking"}
            </Button>
          )}
        />
      </KitSection>
    </>
  );
}
