import {
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  Kind,
  getOperationAST,
  parse,
  print,
  separateOperations,
  visit,
} from "graphql";
import type { Question } from "./question";

/** Each part of the root as a question of its own; none where the question can't be read. */
export function apart(question: Question): readonly Question[] {
  const document = read(question.query);
  const operation = document && getOperationAST(document, question.operationName ?? "Ask");
  if (!document || !operation) return [];
  return operation.selectionSet.selections.map((selection) => ({
    ...question,
    query: queryOf(document, operation, selection),
    operationName: null,
  }));
}

function read(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** That part alone, with the fragments and the variables that are in it. */
function queryOf(document: DocumentNode, operation: OperationDefinitionNode, selection: SelectionNode): string {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] } } as const;
  const { [alone.name?.value ?? ""]: own } = separateOperations({ ...document, definitions: [alone, ...fragments] });
  const definitions = own?.definitions ?? [];
  const used = new Set(definitions.flatMap((each) => variablesIn(each)));
  const kept = (alone.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const whole = { ...alone, variableDefinitions: kept };
  const printed = definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? whole : each));
  return print({ kind: Kind.DOCUMENT, definitions: printed });
}

function variablesIn(definition: DocumentNode["definitions"][number]): readonly string[] {
  if (definition.kind === Kind.OPERATION_DEFINITION) return namesIn(definition.selectionSet);
  return definition.kind === Kind.FRAGMENT_DEFINITION ? namesIn(definition.selectionSet) : [];
}

function namesIn(selections: OperationDefinitionNode["selectionSet"]): readonly string[] {
  const names: string[] = [];
  visit(selections, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}
