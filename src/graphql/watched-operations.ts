import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Operation } from "../observe/errand";
import type { Context } from "./context";

/** Tells the errand of a request what is asked and with which errors it is answered. Stands behind what gives the codes. */
export const operationsWatched: ApolloServerPlugin<Context> = {
  requestDidStart: ({ contextValue: { errand } }) =>
    Promise.resolve({
      didResolveOperation: ({ operation, document, operationName }) => {
        if (operation) errand.begin(operationOf(operation, document, operationName));
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body } }) => {
        const errors = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
        for (const { extensions } of errors) errand.codes.push(String(extensions?.["code"]));
        return Promise.resolve();
      },
    }),
};

const longestName = 80;
const mostFields = 20;

/** Documents come again, and their operations with them. */
const rootFields = new WeakMap<OperationDefinitionNode, readonly string[]>();

export function operationOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  name: string | null,
): Operation {
  return {
    type: operation.operation,
    name: name?.slice(0, longestName) ?? null,
    fields: fieldsOf(operation, document),
  };
}

function fieldsOf(operation: OperationDefinitionNode, document: DocumentNode): readonly string[] {
  const known = rootFields.get(operation);
  if (known) return known;
  const fields = [...fieldsIn(operation, document)].slice(0, mostFields);
  rootFields.set(operation, fields);
  return fields;
}

/** Names of the schema, never a client's aliases. Each fragment is looked into once, however often it is spread. */
function fieldsIn(operation: OperationDefinitionNode, document: DocumentNode): Set<string> {
  const fields = new Set<string>();
  const looked = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (!looked.has(selection.name.value)) {
        looked.add(selection.name.value);
        const fragment = fragmentOf(document, selection.name.value);
        if (fragment) look(fragment.selectionSet);
      }
    }
  };
  look(operation.selectionSet);
  return fields;
}

function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions.find(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  );
}
