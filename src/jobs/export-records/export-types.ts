import { Field, InputType, Int, ObjectType } from "type-graphql";
import { FileView } from "../../files/file-view";
import { choiceType } from "../../graphql/records/field-types";
import { filterType } from "../../graphql/records/filter-types";
import { type Generated, enumType, inputType } from "../../graphql/records/generated";
import { ofSomeKind } from "../../graphql/records/of-some-kind";
import { orderType } from "../../graphql/records/page-args";
import type { Description } from "../../store/description/description";
import { recordKinds } from "../../store/description/record-kinds";
import { formats } from "./formats";

const ExportFormat = enumType(
  "ExportFormat",
  "What a file of records may be.",
  Object.fromEntries(Object.entries(formats).map(([name, { description }]) => [name, description])),
);

const CsvDelimiter = enumType("CsvDelimiter", "What parts the cells of a line.", {
  COMMA: "`,`",
  SEMICOLON: "`;`",
  TAB: "A tab.",
  PIPE: "`|`",
});

const ExportHeadings = enumType("ExportHeadings", "What columns are called.", {
  LABELS: "As people read it: `First name`; custom fields as the account calls them.",
  NAMES: "As the API calls it: `firstName`, `priceCurrency`, `phones.1`, `custom.size`.",
});

const VcardVersionType = enumType("VcardVersion", "A version of vCard.", {
  V4_0: "RFC 6350.",
  V3_0: "RFC 2426, which older programs read.",
});

@InputType({ description: "How a file of records is written. Each format has options of its own." })
class ExportOptionsInput {
  @Field(() => CsvDelimiter, { nullable: true, description: "CSV: what parts its cells; COMMA where left out." })
  delimiter?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "CSV: does a byte order mark stand in front, by which spreadsheets know UTF-8? False where left out.",
  })
  bom?: boolean | null;
  @Field(() => ExportHeadings, {
    nullable: true,
    description: "CSV and XLSX: what columns are called; LABELS where left out.",
  })
  headings?: string | null;
  @Field(() => VcardVersionType, { nullable: true, description: "VCARD: which version; V4_0 where left out." })
  vcardVersion?: string | null;
}

/** A function, as the filters are made of descriptions. */
export function exportInput(kinds: readonly Description[]): Generated {
  const filter = ofSomeKind("ExportFilter", "Which records, by the filter of their kind.", kinds, filterType);
  const order = ofSomeKind("ExportOrder", "How records are sorted.", kinds, (of) => [orderType(of)]);
  return inputType("ExportRecordsInput", "Which records are taken out of the account, and how.", [
    { name: "resource", type: choiceType(recordKinds), nullable: false, description: "Of which kind." },
    { name: "format", type: ExportFormat, nullable: false, description: "What the file is." },
    {
      name: "columns",
      type: [String],
      nullable: true,
      description:
        "CSV, XLSX and JSON_LINES: what is told, in this order, by the names of fields, links (`company` for what it is called, `companyId`), and `custom.<key>`. All but ids of links where left out, and what is hidden from you is not there.",
    },
    {
      name: "filter",
      type: filter,
      nullable: true,
      description: "Which of those that you may export; all where left out.",
    },
    { name: "search", type: String, nullable: true, description: "Words that stand in what people typed." },
    {
      name: "orderBy",
      type: order,
      nullable: true,
      description: "At most two, as in the list of the kind; newest first where left out.",
    },
    { name: "options", type: ExportOptionsInput, nullable: true, description: "How it is written." },
  ]);
}

/** What came of an export. */
@ObjectType({ description: "Records that were taken out of the account into a file.", simpleResolvers: true })
export class RecordsExport {
  @Field(() => choiceType(recordKinds) as never, { description: "Of which kind." }) resource: string;
  @Field(() => ExportFormat, { description: "What the file is." }) format: string;
  @Field(() => Int, { description: "Records in the file so far." }) rows: number;
  @Field(() => Int, {
    description: "Records that the format has no place for: without an e-mail address, for Mailchimp.",
  })
  leftOut: number;
  @Field(() => FileView, { nullable: true, description: "The file, kept for seven days; null until it is whole." })
  file: FileView | null;
}
