import { getMetadataStorage } from "type-graphql";
import { gatewaySchema } from "../../src/app";
import { declaredRight } from "../../src/graphql/requires";
import { describedKinds } from "../../src/store/description/registry";

/** What type-graphql keeps of a method that answers a field. */
interface ResolverMetadata {
  readonly target: { readonly prototype: object };
  readonly methodName: string;
  readonly schemaName: string;
  readonly getObjectType?: () => { readonly name: string };
}

/** Its types leave out the name that a field has in the schema. */
const storage = getMetadataStorage() as unknown as Readonly<
  Record<"queries" | "mutations" | "subscriptions" | "fieldResolvers", readonly ResolverMetadata[]>
>;

/** Fields that anybody may ask for, signed in or not. Each of them says why where it stands. */
const open: readonly string[] = [
  "Mutation.acceptInvitation",
  "Mutation.changeEmail",
  "Mutation.changePassword",
  "Mutation.closeAccount",
  "Mutation.confirmEmail",
  "Mutation.confirmSecondFactor",
  "Mutation.proposeSecondFactor",
  "Mutation.refreshSession",
  "Mutation.removeSecondFactor",
  "Mutation.renewRecoveryCodes",
  "Mutation.reopenAccount",
  "Mutation.requestPasswordReset",
  "Mutation.resetPassword",
  "Mutation.signIn",
  "Mutation.signOut",
  "Mutation.signUp",
];

const schema = gatewaySchema();

const rightOf = ({ target, methodName }: ResolverMetadata): string | undefined =>
  declaredRight(target.prototype, methodName);

const roots = [
  ...storage.queries.map((field) => ({ field: `Query.${field.schemaName}`, right: rightOf(field) })),
  ...storage.mutations.map((field) => ({ field: `Mutation.${field.schemaName}`, right: rightOf(field) })),
  ...storage.subscriptions.map((field) => ({ field: `Subscription.${field.schemaName}`, right: rightOf(field) })),
];

test("every query, mutation and subscription declares the right that it needs, or why it is open", () => {
  expect(roots.length).toBeGreaterThan(0);
  expect(roots.filter(({ right }) => right === undefined).map(({ field }) => field)).toEqual([]);
});

test("the open ones are those of the list", () => {
  const declaredOpen = roots.filter(({ right }) => right?.startsWith("open: ")).map(({ field }) => field);
  expect(declaredOpen.sort()).toEqual([...open].sort());
});

test("what the schema has is what was looked at", () => {
  const inSchema = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ""}.${field}`),
  );
  expect(roots.map(({ field }) => field).sort()).toEqual(inSchema.sort());
});

/** Answered from what the door has followed or judged: a link by VIEW of its target, `can` by the predicates that scoped the reading. */
const answeredByTheDoor = new Set(
  describedKinds().flatMap((of) =>
    [...of.links.map(({ name }) => name), "can", "hiddenFields", "readOnlyFields"].map(
      (name) => `${of.typeName}.${name}`,
    ),
  ),
);

test("a field that asks for more than its record declares its right, too", () => {
  const asking = storage.fieldResolvers;
  const undeclared = asking
    .filter((field) => rightOf(field) === undefined)
    .map((field) => `${field.getObjectType?.().name ?? ""}.${field.schemaName}`);
  expect(asking.length).toBeGreaterThan(0);
  expect(undeclared.filter((field) => !answeredByTheDoor.has(field))).toEqual([]);
});
