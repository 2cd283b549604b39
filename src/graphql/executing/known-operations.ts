import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, Kind, type OperationDefinitionNode } from "graphql";

/** An operation that was parsed and found to be right. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const mostTexts = 2_000;
const longestText = 10_000;

/** Texts that Apollo has parsed and validated, those that were let through first in front. */
export class KnownOperations {
  private readonly documents = new Map<string, DocumentNode>();

  /** Hears of what Apollo lets through. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request: { query }, document }) => {
          if (query !== undefined) this.note(query, document);
          return Promise.resolve();
        },
      }),
  };

  /** The operation of a request's body; null for what Apollo has to look at. */
  find(body: unknown): (KnownOperation & { readonly variables: Readonly<Record<string, unknown>> }) | null {
    const {
      query,
      operationName = null,
      variables = null,
      ...more
    } = (body ?? {}) as Readonly<Record<string, unknown>>;
    const document = typeof query === "string" ? this.documents.get(query) : undefined;
    if (!document || Object.keys(more).length > 0 || !isPlainObject(variables)) return null;
    const operation = operationIn(document, operationName);
    return operation && { document, operation, variables: variables ?? {} };
  }

  private note(text: string, document: DocumentNode): void {
    if (text.length > longestText) return;
    this.documents.delete(text);
    this.documents.set(text, document);
    const [oldest] = this.documents.keys();
    if (this.documents.size > mostTexts && oldest !== undefined) this.documents.delete(oldest);
  }
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && !Array.isArray(value);

/** The one operation of the name, or the only one there is. */
function operationIn({ definitions }: DocumentNode, name: unknown): OperationDefinitionNode | null {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (name === null) return operations.length === 1 ? (operations[0] ?? null) : null;
  return operations.find((operation) => operation.name?.value === name) ?? null;
}
