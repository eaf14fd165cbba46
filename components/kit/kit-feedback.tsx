import { Heart } from "lucide-react";
import { MoneyShares } from "../order/money-bar";
import { Avatar } from "../ui/avatar";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { Button, ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorState } from "../ui/error-state";
import { KeyValues } from "../ui/key-values";
import { Progress } from "../ui/meter";
import { Amount } from "../ui/money";
import { Notice } from "../ui/notice";
import { ShowMore } from "../ui/pagination";
import { RatingLine, Stars } from "../ui/rating";
import { Segmented } from "../ui/segmented";
import { SkeletonText } from "../ui/skeleton";
import { Stats } from "../ui/stat";
import { Table } from "../ui/table";
import { Tabs } from "../ui/tabs";
import { Timestamp } from "../ui/timestamp";
import { KitOverlays } from "./kit-islands";
import { KitLine, KitSection } from "./kit-section";
import { AMOUNTS } from "./sample";

const ROWS = [
  { id: "a", item: "Olympus OM-10", shown: 4180, views: 214, sold: 0 },
  { id: "b", item: "Sony WH-1000XM4, silver", shown: 6920, views: 402, sold: 1 },
];

/** What the site says back. */
export function KitFeedback({ locale }: { locale: string }) {
  return (
    <>
      <KitSection title="Floating: dialog, sheet, menu, toast">
        <KitOverlays />
      </KitSection>
      <KitSection title="Notices">
        <div className="grid max-w-2xl gap-3">
          <Notice>We sent a code to lena@example.org.</Notice>
          <Notice
            tone="warn"
            title="Two things are missing before you can be paid"
            action={
              <ButtonLink size="sm" href="#add">
                Add them
              </ButtonLink>
            }
          >
            Your bank account and your date of birth.
          </Notice>
          <Notice tone="danger" title="The payment was refused">
            Nothing was charged. Try another card.
          </Notice>
          <Notice tone="quiet">This listing is paused. Only you can see it.</Notice>
        </div>
      </KitSection>
      <KitSection title="Places">
        <Breadcrumbs
          label="You are here"
          crumbs={[
            { label: "Home", href: "#home" },
            { label: "Cameras", href: "#cameras" },
            { label: "Film cameras" },
          ]}
        />
        <KitLine>
          <Segmented
            label="Period"
            segments={[
              { label: "7 days", href: "#7" },
              { label: "30 days", href: "#30", current: true },
              { label: "90 days", href: "#90" },
            ]}
          />
        </KitLine>
        <Tabs
          label="Orders"
          tabs={[
            { value: "buying", label: "Buying", content: <p>What you bought.</p> },
            { value: "selling", label: "Selling", content: <p>What you sold.</p> },
          ]}
        />
        <ShowMore summary="1 to 24 of 255" href="#more" label="Next 24" />
      </KitSection>
      <KitSection title="Facts and figures">
        <div>
          <MoneyShares
            locale={locale}
            shares={[
              { mark: "held", label: "Held", amount: AMOUNTS.total },
              { mark: "due", label: "Due", amount: AMOUNTS.shipping },
              { mark: "paid", label: "Paid", amount: AMOUNTS.item },
            ]}
          />
          <Stats
            stats={[
              { mark: "held", label: "Held", value: "€844.00", note: "5 orders, until the buyers have them" },
              { mark: "due", label: "Due to you", value: "€132.60", note: "Transfer on Monday 23 March" },
              {
                mark: "paid",
                label: "Paid in March",
                value: "€1,284.15",
                note: "Last: €310.40 on Friday 13 March",
              },
              { label: "Sold today", value: "€437.00", note: "2 orders, none this day last week" },
            ]}
          />
        </div>
        <Table
          caption="Where each listing loses people"
          rows={ROWS}
          keyOf={(row) => row.id}
          columns={[
            {
              key: "item",
              header: "Listing",
              lead: true,
              cell: (row) => <b className="font-strong">{row.item}</b>,
            },
            { key: "shown", header: "Shown", number: true, cell: (row) => row.shown.toLocaleString(locale) },
            { key: "views", header: "Views", number: true, cell: (row) => row.views },
            { key: "sold", header: "Sold", number: true, cell: (row) => row.sold },
          ]}
        />
        <div className="grid gap-8 md:grid-cols-2">
          <KeyValues
            items={[
              { key: "Brand", value: "Olympus" },
              { key: "Condition", value: "Very good, serviced January 2026" },
              { key: "Price", value: <Amount value={AMOUNTS.item} locale={locale} /> },
              {
                key: "Listed",
                value: <Timestamp at="2026-03-17T18:04:00Z" locale={locale} timeZone="Europe/Berlin" />,
              },
            ]}
          />
          <div className="grid content-start gap-4">
            <KitLine>
              <Avatar name="Mathilde Arnaud" />
              <Avatar name="Lena Hoffmann" size="sm" />
              <Stars value={4.5} label="4.5 out of 5 stars" />
              <RatingLine value={4.9} locale={locale} label="Rated" />
            </KitLine>
            <Progress percent={72} label="Photo 3" />
            <SkeletonText />
          </div>
        </div>
      </KitSection>
      <KitSection title="Nothing, and gone wrong">
        <div className="grid gap-8 md:grid-cols-2">
          <EmptyState
            icon={Heart}
            title="Nothing saved yet"
            heading="h3"
            action={<ButtonLink href="#browse">Browse fresh listings</ButtonLink>}
          >
            Tap the heart on a listing. We keep it here and tell you when its price drops.
          </EmptyState>
          <ErrorState
            title="We could not load your orders"
            heading="h3"
            requestId="Request 01J9Z7K3QX"
            action={<Button>Try again</Button>}
          >
            It is our fault, and nothing was changed. Please try again in a minute.
          </ErrorState>
        </div>
      </KitSection>
    </>
  );
}
