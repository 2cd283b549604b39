import { type GraphQLSchema, isObjectType } from "graphql";
import { matches } from "../../rights/predicate";
import { describedKinds } from "../../store/description/registry";
import { type Held, heldOf } from "../../store/reading/found";
import { closedParts } from "../../store/reading/masks";
import { recordRights, whereHeld } from "../../store/reading/record-rights";

/** What the rights say of a record that was read: judged in memory by the predicates that scoped the reading. */
const answers: Readonly<Record<string, (held: Held) => unknown>> = {
  can: rightsOn,
  hiddenFields: ({ hidden }) => hidden,
  readOnlyFields: ({ standing, of, facts }) => closedParts(standing, of, facts),
};

export function answerStanding(schema: GraphQLSchema): void {
  for (const of of describedKinds()) {
    const type = schema.getType(of.typeName);
    if (!isObjectType(type)) continue;
    for (const [name, answer] of Object.entries(answers)) {
      const field = type.getFields()[name];
      if (field) field.resolve = (source: object) => answer(heldOf(source));
    }
  }
}

function rightsOn({ standing, of, facts, row }: Held): Readonly<Record<string, boolean>> {
  const isInTrash = row["deleted_at"] !== null && row["deleted_at"] !== undefined;
  return Object.fromEntries(
    recordRights.map((right) => [right, matches(whereHeld(standing, of, right, isInTrash), facts)]),
  );
}
