import { cardKinds } from "./catalogue";
import type { CardKind } from "./catalogue";
import { allOf, anyOf } from "./combining";
import { isSame } from "./implication";
import { fieldIs, fieldIsNot, nothing, userIn } from "./predicate";
import type { FactField, FactValue, OwnerColumn, Predicate } from "./predicate";

/** Each value of the field has its predicate; values with the same one share it. */
export function choiceOn(field: FactField, cases: readonly (readonly [FactValue, Predicate])[]): Predicate {
  const groups: { values: FactValue[]; predicate: Predicate }[] = [];
  for (const [value, predicate] of cases) {
    const group = groups.find((each) => isSame(each.predicate, predicate));
    if (group === undefined) groups.push({ values: [value], predicate });
    else group.values.push(value);
  }
  return anyOf(...groups.map(({ values, predicate }) => allOf(fieldIs(field, values), predicate)));
}

/** What hangs on a card, not in the trash, that the predicate of its kind reaches: a rule on the hanging record's own row. */
export function onCardsWhere(reached: (kind: CardKind) => Predicate): Predicate {
  const byKind = choiceOn(
    "cardKind",
    cardKinds.map((kind) => [kind, onCard(reached(kind))] as const),
  );
  return allOf(fieldIs("cardTrashed", [false]), byKind);
}

const columnOnCard: { readonly [C in OwnerColumn]?: OwnerColumn } = {
  responsible: "cardResponsible",
  creator: "cardCreator",
};

const fieldOnCard: { readonly [F in FactField]?: FactField } = {
  pipeline: "cardPipeline",
  stage: "cardStage",
  documentKind: "cardDocumentKind",
};

/** A predicate about a card, asked of the columns that what hangs on it carries. What they don't carry is reached by nobody. */
export function onCard(predicate: Predicate): Predicate {
  switch (predicate.is) {
    case "everything":
    case "nothing":
      return predicate;
    case "userIn": {
      const column = columnOnCard[predicate.column];
      return column === undefined ? nothing : userIn(column, predicate.users);
    }
    case "fieldIs":
    case "fieldIsNot": {
      const field = fieldOnCard[predicate.field];
      if (field === undefined) return nothing;
      return (predicate.is === "fieldIs" ? fieldIs : fieldIsNot)(field, predicate.values);
    }
    case "anyOf":
      return anyOf(...predicate.predicates.map(onCard));
    case "allOf":
      return allOf(...predicate.predicates.map(onCard));
  }
}
