import { type GraphQLSchema, isObjectType } from "graphql";
import { mayAddToCard } from "../../rights/adding";
import type { Action, CardKind, Resource } from "../../rights/catalogue";
import { cardKinds } from "../../rights/catalogue";
import { matches } from "../../rights/predicate";
import { scopeFor } from "../../store/access";
import { describedKinds } from "../../store/description/registry";
import { type Held, heldOf } from "../../store/reading/found";
import { closedParts } from "../../store/reading/masks";

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

function rightsOn(held: Held): Readonly<Record<string, boolean>> {
  const { standing, of, facts, row } = held;
  const may = (action: Action): boolean => matches(scopeFor(standing, of, action), facts);
  const isInTrash = row["deleted_at"] !== null && row["deleted_at"] !== undefined;
  return {
    edit: !isInTrash && may("EDIT"),
    delete: !isInTrash && may("DELETE"),
    export: !isInTrash && may("EXPORT"),
    assign: !isInTrash && may("ASSIGN"),
    complete: !isInTrash && may("COMPLETE"),
    annotate: !isInTrash && mayHangTask(held),
    restore: isInTrash && may("DELETE"),
  };
}

/** May the caller hang a task on this card? (`rights.md` 5.2) */
function mayHangTask({ standing, of, facts }: Held): boolean {
  if (!(cardKinds as readonly string[]).includes(of.kind)) return false;
  const me = standing.caller.userId;
  const task = {
    responsible: me,
    creator: me,
    cardKind: of.kind as CardKind,
    cardResponsible: facts.responsible ?? null,
    cardCreator: facts.creator ?? null,
    cardPipeline: facts.pipeline ?? null,
    cardStage: facts.stage ?? null,
    cardTrashed: false,
  };
  return mayAddToCard(standing.principal, "TASK" satisfies Resource, task);
}
