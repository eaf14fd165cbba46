import { MessageCircle, Tag } from "lucide-react";
import { BuyPanel } from "../listing/buy-panel";
import { CategoryTiles } from "../listing/category-tile";
import { Ctas } from "../listing/ctas";
import { Gallery } from "../listing/gallery";
import { CardSkeleton, ListingGrid } from "../listing/listing-grid";
import { ListingRow } from "../listing/listing-row";
import { SellerBlock } from "../listing/seller-block";
import { Section } from "../shell/section";
import { Button } from "../ui/button";
import { TextLink } from "../ui/text-link";
import { KitHeart, KitUploads } from "./kit-islands";
import { KitSection } from "./kit-section";
import { AMOUNTS, LISTINGS, PHOTOS } from "./sample";

const TILES = [
  PHOTOS.camera,
  PHOTOS.vase,
  PHOTOS.chair,
  PHOTOS.lamp,
  PHOTOS.camera,
  PHOTOS.vase,
  PHOTOS.chair,
  PHOTOS.lamp,
];
const NAMES = ["Cameras", "Home", "Furniture", "Light", "Audio", "Art", "Office", "Garden"];

/** Listings in all their shapes. */
export function KitListing({ locale }: { locale: string }) {
  const why = () => (
    <button type="button" className="underlined">
      Why this ad?
    </button>
  );
  const heart = (listing: { title: string }) => <KitHeart title={listing.title} />;
  return (
    <>
      <KitSection title="Categories">
        <CategoryTiles
          label="Categories"
          categories={NAMES.map((name, index) => ({
            id: name,
            href: `#c-${name}`,
            name,
            count: "9,412",
            photo: TILES[index] ?? null,
          }))}
        />
      </KitSection>
      <Section
        id="kit-row"
        ruled
        title="Deals ending soon"
        lead="Measured against each item’s lowest price of the last 30 days."
        more={{ label: "All 48 deals", href: "#deals" }}
      >
        <ListingRow listings={LISTINGS} locale={locale} labelledBy="kit-row" heartFor={heart} whyFor={why} />
      </Section>
      <KitSection title="Cards, and the skeleton they replace">
        <ListingGrid listings={LISTINGS.slice(0, 4)} locale={locale} heartFor={heart} whyFor={why} />
        <div className="grid grid-cols-2 gap-x-grid md:grid-cols-3 lg:grid-cols-4">
          <CardSkeleton />
          <CardSkeleton />
        </div>
      </KitSection>
      <KitSection title="Listing">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-[minmax(0,1fr)_20rem] lg:grid-cols-[minmax(0,1fr)_27rem] lg:gap-16">
          <Gallery photos={[PHOTOS.camera, PHOTOS.tall, PHOTOS.vase, PHOTOS.chair, PHOTOS.lamp]} />
          <BuyPanel
            locale={locale}
            title="Olympus OM-1 with 50 mm f/1.8"
            meta="Very good · Listed 2 hours ago"
            heart={<KitHeart title="Olympus OM-1" disc={false} />}
            total={AMOUNTS.total}
            totalNote="all in, to Berlin"
            parts={[
              { label: "Item", amount: AMOUNTS.item },
              { label: "Buyer protection, 3 % + €0.70", amount: AMOUNTS.protection },
              { label: "Colissimo, tracked", amount: AMOUNTS.shipping },
            ]}
            buttons={
              <Ctas
                barPrice="€305.27"
                barNote="all in, to Berlin"
                barButton={
                  <Button variant="primary" full>
                    Buy now
                  </Button>
                }
                secondary={
                  <>
                    <Button variant="tertiary">
                      <Tag className="size-4" />
                      Make an offer
                    </Button>
                    <Button variant="tertiary">
                      <MessageCircle className="size-4" />
                      Message Mathilde
                    </Button>
                  </>
                }
              >
                <Button variant="primary" full>
                  Buy now for €305.27
                </Button>
                <Button full>Add to cart</Button>
              </Ctas>
            }
            protection={
              <>
                <b>We hold your money until you accept the camera, or until 3 days after delivery.</b> If it
                doesn’t arrive or isn’t as described, report it in that time and you are refunded.{" "}
                <TextLink href="#protection">How protection works</TextLink>
              </>
            }
            seller={
              <SellerBlock
                locale={locale}
                seller={{
                  name: "Mathilde Arnaud",
                  href: "#seller",
                  place: "Lyon, France",
                  rating: { value: 4.9, count: 187 },
                  facts: [
                    { label: "Sold", value: "212" },
                    { label: "Answers in", value: "2 hours" },
                    { label: "Ships in", value: "1 day" },
                  ],
                }}
                action={<Button size="sm">Follow</Button>}
              />
            }
            arrival={
              <>
                <b>Arrives 20 to 24 March if you order today.</b> Shipped from Lyon.
              </>
            }
          />
        </div>
      </KitSection>
      <KitSection title="Photos on their way">
        <div className="max-w-[52rem]">
          <KitUploads />
        </div>
      </KitSection>
    </>
  );
}
