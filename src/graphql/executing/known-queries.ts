import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode } from "graphql";

/** A query, parsed and found to be right, without a fault of its own. */
export interface KnownQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const mostTexts = 2_000;
const longestText = 10_000;

/** Texts of queries that Apollo has parsed and validated, the longest unused first. */
export class KnownQueries {
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

  /** The query of a request's body; null for what Apollo has to look at. */
  find(body: unknown): (KnownQuery & { readonly variables: Readonly<Record<string, unknown>> }) | null {
    const {
      query,
      operationName = null,
      variables = null,
      ...more
    } = (body ?? {}) as Readonly<Record<string, unknown>>;
    const document = typeof query === "string" ? this.documents.get(query) : undefined;
    if (!document || Object.keys(more).length > 0 || !isPlainObject(variables)) return null;
    const operation = operationIn(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    return { document, operation, variables: variables ?? {} };
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
