import { Field, Int, ObjectType } from "type-graphql";
import { enumType } from "../../graphql/records/generated";
import { Node } from "../../graphql/records/node";
import { DateTime } from "../../graphql/scalars";
import { ResourceType } from "../../people/right/right-words";
import { JobView } from "../job-view";
import type { ShownColumn, ShownImport } from "./import-shown";

const ImportFormat = enumType("ImportFormat", "What sort of file was sent.", {
  CSV: "Lines of text with something between the cells.",
  XLSX: "A workbook; its first sheet that is not hidden.",
  VCARD: "Cards of an address book, a line each.",
});

@ObjectType({ description: "A column of a file, and what it is brought to.", simpleResolvers: true })
export class ImportColumn implements ShownColumn {
  @Field(() => Int, { description: "Which column, from 1 on." }) column: number;
  @Field(() => String, { description: "Its heading." }) heading: string;
  @Field(() => String, { description: "The field that it looks like, as `startImport` takes it." }) field: string;
  @Field(() => String, {
    nullable: true,
    description: "Of a column of numbers or addresses: what they are for, as its heading tells.",
  })
  label: string | null;
}

@ObjectType({ description: "A line of a file as it was read.", simpleResolvers: true })
export class ImportSample {
  @Field(() => Int, { description: "Its number in the file, from 1 on." }) line: number;
  @Field(() => [String], { description: "Its cells; what is missing at the end is empty." }) cells: readonly string[];
}

@ObjectType("Import", {
  description: "A file of records that was sent to `POST /imports`. It is kept for 30 days, for the one who sent it.",
  implements: Node,
  simpleResolvers: true,
})
export class ImportView extends Node implements Omit<ShownImport, "id"> {
  @Field(() => String, { description: "What the file is called." }) name: string;
  @Field(() => ImportFormat, { description: "What sort of file it is." }) format: string;
  @Field(() => String, {
    nullable: true,
    description: "The encoding that its text was found to have; null for what is no text.",
  })
  encoding: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What was found between its cells; null where there is no such sign.",
  })
  delimiter: string | null;
  @Field(() => [String], { description: "The headings of its columns, in their order." }) headings: readonly string[];
  @Field(() => Int, { description: "How many lines with records it has." }) lines: number;
  @Field(() => ResourceType, { description: "The kind of record that its columns look like." }) resource: string;
  @Field(() => [ImportColumn], { description: "What its columns would be brought to, were they of that kind." })
  mapping: readonly ImportColumn[];
  @Field(() => [ImportSample], { description: "Its first lines." }) sample: readonly ImportSample[];
  @Field(() => DateTime, { description: "When it was sent." }) createdAt: Date;
  @Field(() => DateTime, { description: "When it is forgotten." }) expiresAt: Date;
  @Field(() => JobView, { nullable: true, description: "The job that writes its records; null where none did." })
  job: JobView | null;
}
