import { type GraphQLResolveInfo, getNamedType, isListType, isNonNullType, isObjectType } from "graphql";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Errand } from "../observe/errand";
import { Answer } from "../store/compiled/answer";
import { type FaultCode, faultCodes } from "../store/fault-codes";
import { type Fault, Faults } from "../store/refusals";

/** The one argument of mutations. */
const argument = "input";

const UserErrorCode = Object.fromEntries(Object.keys(faultCodes).map((code) => [code, code]));

registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "What was wrong with an input. Codes are added, never changed.",
  valuesConfig: Object.fromEntries(Object.entries(faultCodes).map(([code, description]) => [code, { description }])),
});

@ObjectType({ description: "A value to put into a message of one's own: what a code is about." })
export class ErrorParam {
  @Field(() => String, { description: "Its name in the message." })
  name: string;

  @Field(() => String, { description: "Its value." })
  value: string;
}

@ObjectType({
  description: "Something that the caller can mend. All that is wrong comes at once, and nothing was done.",
})
export class UserError {
  @Field(() => String, { description: "What was wrong and what would be right, in English." })
  message: string;

  @Field(() => [String], {
    description:
      "The path of what is at fault, from `input` on, with the index in a batch; empty where it is nothing of that.",
  })
  field: string[];

  @Field(() => UserErrorCode, { description: "What was wrong, for programs: it stays the same." })
  code: FaultCode;

  @Field(() => [ErrorParam], { description: "What the code is about, for messages in other languages." })
  params: ErrorParam[];
}

/** What every payload of a mutation has. */
@ObjectType({ simpleResolvers: true })
export class Payload {
  @Field(() => [UserError], { description: "What was wrong with the input; empty where it was done." })
  userErrors: UserError[];
}

export const userErrorOf = ({ message, field, code, params = {} }: Fault): UserError => ({
  message,
  field: pathFrom(field),
  code,
  params: Object.entries(params).map(([name, value]) => ({ name, value })),
});

/** Every mutation takes one argument, `input`: what is wrong with a member of it is told by the whole path. */
const pathFrom = ([first, ...rest]: readonly string[]): string[] =>
  first === undefined ? [] : first === argument ? [first, ...rest] : [argument, first, ...rest];

/** Runs a mutation; what the caller can mend comes back in the payload, with nothing beside it and nothing done. The errand hears the codes. */
export async function refusedInPayload(
  asked: GraphQLResolveInfo,
  errand: Errand,
  run: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return withErrors(await run());
  } catch (fault) {
    if (!(fault instanceof Faults) || !hasUserErrors(asked)) throw fault;
    errand.faults.push(...fault.faults.map(({ code }) => code));
    return { ...emptyLists(asked), userErrors: fault.faults.map(userErrorOf) };
  }
}

const withErrors = (payload: unknown): unknown =>
  typeof payload === "object" && payload !== null && !(payload instanceof Answer) && !("userErrors" in payload)
    ? { ...payload, userErrors: [] }
    : payload;

/** A payload's lists, all empty: where nothing was done, each is still a list. */
function emptyLists({ returnType }: GraphQLResolveInfo): Readonly<Record<string, readonly never[]>> {
  const type = getNamedType(returnType);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const lists = fields.filter((field) => isNonNullType(field.type) && isListType(field.type.ofType));
  return Object.fromEntries(lists.map(({ name }) => [name, []]));
}

function hasUserErrors({ returnType }: GraphQLResolveInfo): boolean {
  const type = getNamedType(returnType);
  return isObjectType(type) && "userErrors" in type.getFields();
}
