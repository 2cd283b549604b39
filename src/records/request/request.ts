import { Described } from "../../store/description/describe";
import {
  ChoiceField,
  EmailsField,
  InstantField,
  LongTextField,
  PhonesField,
  TagsField,
  TextField,
} from "../../store/description/fields";
import { One } from "../../store/description/links";
import { OwnedRow, ownedBy } from "../../store/description/record";
import { requestDrafting } from "./request-drafting";

/** What came in and is not sorted yet: contact data as somebody said them, before there is a lead. */
@Described({
  kind: "REQUEST",
  singular: "request",
  plural: "requests",
  description: "What came in from outside and is not sorted yet, with contact data as they came.",
  owners: ownedBy,
  trash: true,
  customFields: true,
  drafting: requestDrafting,
  distributedBy: "source",
})
export class Request extends OwnedRow {
  @ChoiceField({
    description: "By which way it came.",
    required: true,
    choices: {
      name: "RequestSource",
      description: "A way by which requests come in.",
      values: {
        FORM: "A form on a site.",
        MAIL: "A letter.",
        CALL: "A call.",
        CHAT: "A conversation in a messenger.",
        API: "Another system.",
        OTHER: "Any other way.",
      },
    },
  })
  source: "FORM" | "MAIL" | "CALL" | "CHAT" | "API" | "OTHER";

  @TextField({ description: "Where exactly it came from: the form, the address, the number.", max: 250 })
  sourceText: string | null;

  @TextField({ description: "Who asks, as it came.", sorted: true, searched: true })
  name: string | null;

  @TextField({ description: "For which company, as it came.", searched: true })
  companyName: string | null;

  @PhonesField({ description: "Telephone numbers, as they came." })
  phones: object[];

  @EmailsField({ description: "E-mail addresses, as they came." })
  emails: object[];

  @LongTextField({ description: "What is asked, in the words of who asks." })
  text: string | null;

  @TagsField({ description: "Words that it is marked with." })
  tags: string[];

  @ChoiceField({
    description: "What has become of it.",
    required: true,
    written: "never",
    choices: {
      name: "RequestStatus",
      description: "What has become of a request.",
      values: {
        NEW: "It waits for somebody to sort it.",
        CONVERTED: "It was made into records.",
        DISMISSED: "Nothing is to come of it.",
      },
    },
  })
  status: "NEW" | "CONVERTED" | "DISMISSED";

  @TextField({ description: "Why nothing is to come of it.", written: "never", max: 1_000 })
  dismissReason: string | null;

  @InstantField({
    description: "When it was converted or dismissed; null while it is NEW.",
    written: "never",
    restrictable: false,
  })
  settledAt: Date | null;

  @One("LEAD", "Lead", { description: "The lead that it became.", written: "never" })
  leadId: string | null;

  @One("CONTACT", "Contact", { description: "The contact that it became, or that it came from.", written: "never" })
  contactId: string | null;

  @One("COMPANY", "Company", { description: "The company that it became, or that it came from.", written: "never" })
  companyId: string | null;
}
