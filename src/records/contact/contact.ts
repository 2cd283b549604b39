import { Described } from "../../store/description/describe";
import { DateField, EmailsField, PhonesField, TagsField, TextField } from "../../store/description/fields";
import { Many, One, Through } from "../../store/description/links";
import { OwnedRow, ownedBy } from "../../store/description/record";
import { contactDrafting } from "./contact-drafting";

/** A person outside the account. */
@Described({
  kind: "CONTACT",
  singular: "contact",
  plural: "contacts",
  description: "A person whom the account knows.",
  owners: ownedBy,
  trash: true,
  customFields: true,
  drafting: contactDrafting,
})
@Through("leads", "LEAD", {
  through: "lead_contact",
  from: "contact_id",
  to: "lead_id",
  description: "The leads that the person is a contact of.",
})
@Through("attendedEvents", "EVENT", {
  through: "event_contact",
  from: "contact_id",
  to: "event_id",
  description: "The events that the person takes part in.",
})
@Through("customers", "CUSTOMER", {
  through: "customer_contact",
  from: "contact_id",
  to: "customer_id",
  description: "The customers whom the person buys for.",
})
@Many("requests", "REQUEST", { column: "contact_id", description: "The requests that came from the person." })
export class Contact extends OwnedRow {
  @TextField({
    description: "First name and last name, as they are read.",
    required: true,
    sorted: true,
    searched: true,
    written: "never",
    restrictable: false,
    compared: "person",
  })
  name: string;

  @TextField({ description: "First name.", restrictable: false, compared: false })
  firstName: string | null;

  @TextField({ description: "Last name.", restrictable: false, compared: false })
  lastName: string | null;

  @TextField({ description: "What the person does in the company." })
  position: string | null;

  @DateField({ description: "The day of birth." })
  birthday: string | null;

  @PhonesField({ description: "Telephone numbers, the first one first to be called." })
  phones: object[];

  @EmailsField({ description: "E-mail addresses, the first one first to be written to." })
  emails: object[];

  @TagsField({ description: "Words that it is marked with." })
  tags: string[];

  @One("COMPANY", "Company", { description: "Where the person works." })
  companyId: string | null;
}
