import { ArrowRight, Bell, Heart, MessageCircle, Package, Tag } from "lucide-react";
import { Badge } from "../ui/badge";
import { Button, ButtonLink } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Chip, FilterChip } from "../ui/chip";
import { CodeInput } from "../ui/code-input";
import { Field } from "../ui/field";
import { FormErrors } from "../ui/form-errors";
import { IconButton, IconLink } from "../ui/icon-button";
import { TextField } from "../ui/input";
import { MoneyField } from "../ui/money-input";
import { RadioGroup } from "../ui/radio-group";
import { RatingInput } from "../ui/rating";
import { SelectField } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";
import { TextareaField } from "../ui/textarea";
import { KitLine, KitSection } from "./kit-section";

const CONDITIONS = ["New", "Like new", "Very good", "Good", "For parts"].map((label) => ({
  value: label,
  label,
}));
const STARS = ["1 star", "2 stars", "3 stars", "4 stars", "5 stars"];

/** Everything a hand can press or type into. */
export function KitControls() {
  return (
    <>
      <KitSection title="Buttons">
        <KitLine>
          <Button variant="primary">Buy now for €305.27</Button>
          <Button>Add to cart</Button>
          <Button variant="tertiary">
            <Tag className="size-4" />
            Make an offer
          </Button>
          <Button variant="danger">Delete listing</Button>
        </KitLine>
        <KitLine>
          <Button variant="primary" busy busyLabel="Paying…">
            Pay
          </Button>
          <Button busy busyLabel="Saving…">
            Save
          </Button>
          <Button disabled>Not possible</Button>
          <Button size="sm">Follow</Button>
          <Button size="sm" variant="primary">
            Accept
          </Button>
          <ButtonLink href="#next">
            Next 24
            <ArrowRight className="size-4" />
          </ButtonLink>
          <form>
            <SubmitButton>Send</SubmitButton>
          </form>
        </KitLine>
        <KitLine>
          <IconButton icon={Heart} label="Save" />
          <IconLink icon={MessageCircle} label="Messages, 2 unread" count={2} href="#messages" />
          <IconLink icon={Package} label="Orders, 12 wait for you" count={12} href="#orders" />
          <IconButton icon={Bell} label="Notifications" disc />
        </KitLine>
      </KitSection>
      <KitSection title="Chips and badges">
        <KitLine>
          <Chip>1960s</Chip>
          <Chip on>Ships to Germany</Chip>
          <FilterChip href="#remove" removeLabel="Remove filter Very good">
            Very good
          </FilterChip>
        </KitLine>
        <KitLine>
          <Badge>Your turn</Badge>
          <Badge tone="warn">Ship by Friday</Badge>
          <Badge tone="danger">Disputed</Badge>
          <Badge tone="plain">Draft</Badge>
        </KitLine>
      </KitSection>
      <KitSection title="Fields">
        <div className="max-w-2xl">
          <FormErrors
            takeFocus={false}
            errors={[
              { message: "A German postcode has five digits.", field: "kit-postcode" },
              { message: "Say in a sentence what it is.", field: "kit-text" },
            ]}
          />
        </div>
        <div className="grid max-w-2xl gap-6 md:grid-cols-2">
          <TextField
            label="Title"
            hint="Brand, model, what comes with it"
            aside="30 of 80"
            defaultValue="Olympus OM-10"
          />
          <MoneyField
            label="Your price"
            currency="EUR"
            locale="en"
            name="price"
            defaultValue="145.00"
            hint="Similar ones sold for €120 to €165."
          />
          <TextField
            id="kit-postcode"
            label="Postcode"
            defaultValue="1040"
            error="A German postcode has five digits."
          />
          <TextField label="Phone" note="optional" placeholder="+49" type="tel" />
          <SelectField
            label="Category"
            placeholder="Choose a category"
            options={[
              { value: "cameras", label: "Cameras" },
              { value: "music", label: "Music" },
            ]}
          />
          <MoneyField label="Price in francs" currency="CHF" locale="en" defaultValue="90.00" disabled />
          <TextareaField
            id="kit-text"
            className="md:col-span-2"
            label="Description"
            error="Say in a sentence what it is."
          />
        </div>
        <Field label="Code from the email" hint="It is good for ten minutes.">
          {(control) => <CodeInput {...control} />}
        </Field>
        <RadioGroup
          name="condition"
          legend="Condition"
          look="pills"
          choices={CONDITIONS}
          defaultValue="Very good"
        />
        <div className="grid max-w-2xl gap-6">
          <RadioGroup
            name="delivery"
            legend="Delivery"
            defaultValue="parcel"
            choices={[
              {
                value: "parcel",
                label: "Parcel, tracked",
                hint: "3 to 5 days, insured up to €500",
                trailing: "€6.90",
              },
              { value: "pickup", label: "Collect in person", hint: "Berlin 10405", trailing: "Free" },
              {
                value: "none",
                label: "Relay point",
                hint: "Not from this seller",
                trailing: "€4.50",
                disabled: true,
              },
            ]}
          />
          <div>
            <Checkbox label="Very good" defaultChecked trailing="121" name="very-good" />
            <Checkbox label="Let buyers make offers" hint="You can refuse any of them." name="offers" />
          </div>
          <RatingInput name="stars" legend="How was it?" labels={STARS} defaultValue={4} />
        </div>
      </KitSection>
    </>
  );
}
