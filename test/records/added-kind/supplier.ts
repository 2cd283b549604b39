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
import { supplier } from "./added-resource";

/** A kind that the product does not have, with a field of every type that a class can say. */
@Described({
  kind: supplier,
  singular: "supplier",
  plural: "suppliers",
  description: "Somebody who sells to the account.",
  owners: ownedBy,
  trash: true,
  customFields: true,
})
@Through("contacts", "CONTACT", {
  through: "supplier_contact",
  from: "supplier_id",
  to: "contact_id",
  written: "always",
  description: "The people who sell.",
})
@Many("referred", supplier, { column: "referrer_id", description: "Those who came by it." })
export class Supplier extends OwnedRow {
  @TextField({ description: "What it is called.", required: true, sorted: true, searched: true }) name: string;
  @LongTextField({ description: "What to know of it." }) notes: string | null;
  @IntegerField({ description: "How many shops it has." }) shops: number | null;
  @FlagField({ description: "Does it still sell?" }) sells: boolean;
  @DateField({ description: "The day on which it was won." }) since: string | null;
  @InstantField({ description: "When it sold last.", sorted: true }) soldAt: Date | null;
  @MoneyField({ description: "What it sells for in a year.", sorted: true }) turnover: string | null;
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
  @One(supplier, "Supplier", { description: "By whom it came." }) referrerId: string | null;
}

@Entity("supplier_contact")
@ForeignKey("Supplier", ["accountId", "supplierId"], ["accountId", "id"])
@ForeignKey("Contact", ["accountId", "contactId"], ["accountId", "id"])
export class SupplierContact {
  @PrimaryColumn({ type: "uuid" }) accountId: string;
  @PrimaryColumn({ type: "uuid" }) supplierId: string;
  @PrimaryColumn({ type: "uuid" }) contactId: string;
}
