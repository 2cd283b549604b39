import { Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Described } from "../../store/description/describe";
import { ChoiceField, DateField, IntegerField, MoneyField, TagsField, TextField } from "../../store/description/fields";
import { One, Through } from "../../store/description/links";
import { OwnedRow, ownedBy } from "../../store/description/record";
import { customerDrafting } from "./customer-drafting";

/** Somebody who buys again and again: one company or several people, and when they are expected to buy next. */
@Described({
  kind: "CUSTOMER",
  singular: "customer",
  plural: "customers",
  description: "Somebody who buys again and again, and when the next purchase is expected.",
  owners: ownedBy,
  trash: true,
  customFields: true,
  drafting: customerDrafting,
})
@Through("contacts", "CONTACT", {
  through: "customer_contact",
  from: "customer_id",
  to: "contact_id",
  written: "always",
  description: "The people who buy.",
})
export class Customer extends OwnedRow {
  @TextField({ description: "What it is called.", required: true, sorted: true, searched: true })
  name: string;

  @DateField({ description: "The day on which the next purchase is expected.", sorted: true, compared: false })
  nextPurchaseOn: string | null;

  @IntegerField({ description: "How many days lie between two purchases: 1 to 3,660.", compared: false })
  periodDays: number | null;

  @ChoiceField({
    description: "Does it buy?",
    required: true,
    choices: {
      name: "CustomerStatus",
      description: "Whether a customer buys.",
      values: {
        NEW: "It has not bought yet.",
        ACTIVE: "It buys.",
        PAUSED: "It does not buy for now.",
        LOST: "It buys no more.",
      },
    },
  })
  status: "NEW" | "ACTIVE" | "PAUSED" | "LOST";

  @MoneyField({ description: "What the next purchase is expected to come to.", sorted: true, compared: false })
  expectedSum: string | null;
  expectedSumCurrency: string | null;

  @TagsField({ description: "Words that it is marked with." })
  tags: string[];

  @One("COMPANY", "Company", { description: "The company that it is." })
  companyId: string | null;
}

/** A person who buys. */
@Entity("customer_contact")
@ForeignKey("Customer", ["accountId", "customerId"], ["accountId", "id"])
@ForeignKey("Contact", ["accountId", "contactId"], ["accountId", "id"])
@Index("customer_contact_contact_id_link", ["accountId", "contactId", "customerId"])
export class CustomerContact {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) customerId: string;
  @PrimaryColumn({ type: "uuid" }) contactId: string;
}
