import { Described } from "../../store/description/describe";
import {
  EmailsField,
  LongTextField,
  PhonesField,
  TagsField,
  TextField,
  UrlField,
} from "../../store/description/fields";
import { Many, One } from "../../store/description/links";
import { OwnedRow, ownedBy } from "../../store/description/record";

/** An organisation outside the account. */
@Described({
  kind: "COMPANY",
  singular: "company",
  plural: "companies",
  description: "A company that the account knows.",
  owners: ownedBy,
  trash: true,
  customFields: true,
})
@Many("leads", "LEAD", { column: "company_id", description: "The leads that are about it." })
@Many("contacts", "CONTACT", { column: "company_id", description: "The people who work there." })
@Many("subsidiaries", "COMPANY", { column: "parent_id", description: "The companies that belong to it." })
@Many("customers", "CUSTOMER", { column: "company_id", description: "The customers that it is." })
@Many("requests", "REQUEST", { column: "company_id", description: "The requests that came from it." })
export class Company extends OwnedRow {
  @TextField({ description: "What it is called.", required: true, sorted: true, searched: true })
  name: string;

  @UrlField({ description: "Its site." })
  website: string | null;

  @TextField({ description: "What it does.", max: 100 })
  industry: string | null;

  @PhonesField({ description: "Telephone numbers, the first one first to be called." })
  phones: object[];

  @EmailsField({ description: "E-mail addresses, the first one first to be written to." })
  emails: object[];

  @LongTextField({ description: "Where it is, in lines.", max: 1_000 })
  address: string | null;

  @TagsField({ description: "Words that it is marked with." })
  tags: string[];

  @One("COMPANY", "Company", { description: "The company that it belongs to." })
  parentId: string | null;
}
