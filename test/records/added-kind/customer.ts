import { Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Described } from "../../../src/store/description/describe";
import {
  ChoiceField,
  DateField,
  EmailField,
  EmailsField,
  FlagField,
  InstantField,
  IntegerField,
  LongTextField,
  MoneyField,
  PhonesField,
  TagsField,
  TextField,
  UrlField,
} from "../../../src/store/description/fields";
import { Many, One, Through } from "../../../src/store/description/links";
import { OwnedRow, ownedBy } from "../../../src/store/description/record";

/** A kind that the catalogue names and the product does not have, with a field of every type that a class can say. */
@Described({
  kind: "CUSTOMER",
  singular: "customer",
  plural: "customers",
  description: "Somebody who buys again and again.",
  owners: ownedBy,
  trash: true,
  customFields: true,
})
@Through("contacts", "CONTACT", {
  through: "customer_contact",
  from: "customer_id",
  to: "contact_id",
  written: "always",
  description: "The people who buy.",
})
@Many("referred", "CUSTOMER", { column: "referrer_id", description: "Those who came by it." })
export class Customer extends OwnedRow {
  @TextField({ description: "What it is called.", required: true, sorted: true, searched: true }) name: string;
  @LongTextField({ description: "What to know of it." }) notes: string | null;
  @IntegerField({ description: "How many shops it has." }) shops: number | null;
  @FlagField({ description: "Does it still buy?" }) buys: boolean;
  @DateField({ description: "The day on which it was won." }) since: string | null;
  @InstantField({ description: "When it bought last.", sorted: true }) boughtAt: Date | null;
  @MoneyField({ description: "What it buys for in a year.", sorted: true }) turnover: string | null;
  turnoverCurrency: string | null;
  @TagsField({ description: "Words that it is marked with." }) tags: string[];
  @PhonesField({ description: "Telephone numbers." }) phones: object[];
  @EmailsField({ description: "E-mail addresses." }) emails: object[];
  @EmailField({ description: "Where its bills go." }) billing: string | null;
  @UrlField({ description: "Its site." }) website: string | null;

  @ChoiceField({
    description: "How it pays.",
    choices: { name: "Paying", description: "A way to pay.", values: { AT_ONCE: "At once.", LATE: "Late." } },
  })
  paying: string | null;

  @One("COMPANY", "Company", { description: "The company that it is." }) companyId: string | null;
  @One("CUSTOMER", "Customer", { description: "By whom it came." }) referrerId: string | null;
}

@Entity("customer_contact")
@ForeignKey("Customer", ["accountId", "customerId"], ["accountId", "id"])
@ForeignKey("Contact", ["accountId", "contactId"], ["accountId", "id"])
export class CustomerContact {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) customerId: string;
  @PrimaryColumn({ type: "uuid" }) contactId: string;
}
