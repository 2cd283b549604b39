import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ShownChange, ShownField } from "../../store/reading/history/shown-changes";
import { descriptionOf } from "../../store/description/registry";
import { DateTime, Json } from "../scalars";
import { connectionNamed } from "./connection";
import { enumType } from "./generated";

const ChangeAction = enumType("ChangeAction", "What was done to a record.", {
  CREATE: "It was made.",
  UPDATE: "Fields or links of it were changed.",
  DELETE: "It was put in the trash.",
  RESTORE: "It was taken out of the trash.",
});

export const ChangeSource = enumType("ChangeSource", "By what way somebody did something.", {
  SESSION: "Signed in.",
  TOKEN: "By an API token.",
  JOB: "By a job that goes on behind.",
  IMPORT: "By an import.",
  LINK: "By a link that was mailed.",
  PASSWORD: "By e-mail address and password, without signing in.",
  SYSTEM: "Nobody asked for it: the gateway did it by itself.",
});

@ObjectType({ description: "One field of a record before and after a change.", simpleResolvers: true })
export class FieldChange implements ShownField {
  @Field(() => String, { description: "As inputs call it: `price`, `companyId`, `contactIds`, `custom.revenue`." })
  field: string;

  @Field(() => Json, {
    nullable: true,
    description: "Its value before, in the shape that inputs take; null for none. Ids of hidden records are left out.",
  })
  before: unknown;

  @Field(() => Json, { nullable: true, description: "Its value after it, likewise." })
  after: unknown;
}

@ObjectType("Change", { description: "One entry of a record's change log.", simpleResolvers: true })
export class ChangeEntry implements Omit<ShownChange, "actorId"> {
  @Field(() => ID, { description: "Its id, unique across types. It is read through its record alone." }) id: string;
  @Field(() => ChangeAction, { description: "What was done." }) action: ShownChange["action"];
  @Field(() => DateTime, { description: "When." }) at: Date;

  @Field(() => descriptionOf("USER").type as never, {
    nullable: true,
    description: "Who did it; null where nobody in the account did, or the directory is closed to the caller.",
  })
  actor: object | null;

  @Field(() => ChangeSource, { description: "By what way." }) via: ShownChange["via"];

  @Field(() => [FieldChange], {
    description: "What changed, of the fields that the caller may read on the record as it is now.",
  })
  fields: readonly FieldChange[];

  @Field(() => Int, { description: "The record's version after it." }) version: number;
}

export const ChangeConnection = connectionNamed(
  "Change",
  ChangeEntry,
  "A page of the change log of a record, as far as the caller sees it.",
);
