import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionNamed } from "../../graphql/records/connection";
import { enumType } from "../../graphql/records/generated";
import { FirstArgs } from "../../graphql/records/first-args";
import { ResourceType } from "../../people/right/right-words";
import type { LineOutcome, ShownFault } from "../../store/imports/lines";
import type { DuplicateWay } from "./running/order";

const Duplicates = enumType(
  "ImportDuplicates",
  "What happens to a line that is likely a double of a record that one sees.",
  {
    SKIP: "It is passed over.",
    UPDATE: "The record is brought up to date, which needs EDIT of it; numbers, addresses and tags are added.",
    CREATE: "A record is made all the same.",
  },
);

const told: Readonly<Record<LineOutcome, string>> = {
  CREATED: "A record was made.",
  UPDATED: "A record that was there was brought up to date.",
  UNCHANGED: "A record that was there says just what the line says.",
  SKIPPED: "It is likely a double, and was passed over.",
  FAULTY: "It could not be imported.",
};

const ImportOutcome = enumType("ImportOutcome", "What became of a line, or would in a dry run.", told);

@InputType({ description: "What a column of a file is brought to." })
export class ImportColumnInput {
  @Field(() => Int, { description: "Which column, from 1 on." }) column: number;
  @Field(() => String, {
    description:
      "The field, as `importMapping` proposes it: a field of the kind, a link, `custom.<key>`, `phones.label`, `price.currency`, `fullName`, `id`.",
  })
  field: string;
  @Field(() => String, {
    nullable: true,
    description: "Of a column of numbers or addresses: what they are for, where no column says it.",
  })
  label?: string | null;
}

@InputType({ description: "A file to import, and how." })
export class StartImportInput {
  @Field(() => ID, { description: "The import, as `POST /imports` told it." }) importId: string;
  @Field(() => ResourceType, {
    nullable: true,
    description: "The kind of record; where left out, the one that its columns look like.",
  })
  resource?: string | null;
  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: "What each column is brought to, those left out to nothing; where left out, as it is proposed.",
  })
  mapping?: ImportColumnInput[] | null;
  @Field(() => Duplicates, { nullable: true, description: "What happens to likely doubles: SKIP where left out." })
  duplicates?: DuplicateWay | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "Who is to be responsible for new records, where no column says it: needs ASSIGN. Oneself where left out.",
  })
  responsibleId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "True: nothing is written, and told what would be." })
  dryRun?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Is 3/4/2026 the third of April? Where left out, as other days in the file tell, and else true.",
  })
  dayFirst?: boolean | null;
}

@InputType({ description: "An import to take back." })
export class UndoImportInput {
  @Field(() => ID, { description: "Which one." }) importId: string;
}

@ObjectType({ description: "Something that was wrong with a line.", simpleResolvers: true })
export class ImportFault implements ShownFault {
  @Field(() => Int, { nullable: true, description: "Which column, from 1 on; null where it is the line as such." })
  column: number | null;
  @Field(() => String, { nullable: true, description: "The column's heading." }) heading: string | null;
  @Field(() => String, { nullable: true, description: "What stands there." }) value: string | null;
  @Field(() => String, { description: "What is wrong, for programs: as the codes of `UserError`." }) code: string;
  @Field(() => String, { description: "What is wrong and what would be right, in English." }) message: string;
}

@ObjectType({ description: "What became of a line, or would in a dry run.", simpleResolvers: true })
export class ImportLineView {
  @Field(() => Int, { description: "Its number in the file, from 1 on." }) line: number;
  @Field(() => ImportOutcome, { description: "What became of it." }) outcome: string;
  @Field(() => ID, {
    nullable: true,
    description: "Id of the record that was made, changed or found; null for none, and where it is out of sight.",
  })
  recordId: string | null;
  @Field(() => [ImportFault], {
    description: "All that was wrong with it: of a line that was written, what its record comes without.",
  })
  faults: readonly ImportFault[];
}

export const ImportLineConnection = connectionNamed("ImportLine", ImportLineView, "A page of the lines of a file.");

/** Which lines are asked for. */
@ArgsType()
export class ImportLinesArgs extends FirstArgs {
  @Field(() => ID, { description: "The job of `startImport`." }) jobId: string;
  @Field(() => [ImportOutcome] as never, { nullable: true, description: "Only these; all where left out." })
  outcomes?: string[] | null;
}
