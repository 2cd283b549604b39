import { type ExecutionResult, type OperationDefinitionNode, getVariableValues } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Call, Way } from "./call";
import { isCompilable } from "./is-compilable";
import { plainWay } from "./plain-way";

/** What comes once or twice is not worth it. */
const hitsBefore = 3;
const mostCompiled = 500;

type Compiled = CompiledQuery["query"];

/** Functions made of operations by graphql-jit. The longest unused goes first. */
class CompiledOperations {
  private readonly hits = new WeakMap<OperationDefinitionNode, number>();
  private readonly kept = new Map<OperationDefinitionNode, Compiled | null>();

  /** Null for what is not compiled, or not yet. */
  of(call: Call): Compiled | null {
    const { operation } = call;
    const known = this.kept.get(operation);
    if (known !== undefined) {
      this.kept.delete(operation);
      return this.keep(operation, known);
    }
    const hits = (this.hits.get(operation) ?? 0) + 1;
    this.hits.set(operation, hits);
    return hits < hitsBefore ? null : this.keep(operation, compile(call));
  }

  private keep(operation: OperationDefinitionNode, compiled: Compiled | null): Compiled | null {
    this.kept.set(operation, compiled);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostCompiled && oldest) this.kept.delete(oldest);
    return compiled;
  }
}

function compile({ schema, document, operation }: Call): Compiled | null {
  if (!isCompilable(schema, document, operation)) return null;
  const compiled = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true });
  return isCompiledQuery(compiled) ? compiled.query : null;
}

/**
 * Queries that come often are executed by functions compiled of them. Where one meets an error, or its variables are
 * wrong, graphql-js says what is answered: a query changes nothing and can be asked twice.
 */
export function compiledWay(): Way {
  const operations = new CompiledOperations();
  return async (call) => {
    const compiled = operations.of(call);
    const result = compiled && areRight(call) ? await resultOf(compiled, call) : null;
    return result && !result.errors ? result : plainWay(call);
  };
}

const areRight = ({ schema, operation, variables }: Call): boolean =>
  getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced !== undefined;

/** Null where it breaks. */
async function resultOf(compiled: Compiled, { context, variables }: Call): Promise<ExecutionResult | null> {
  try {
    return await compiled(undefined, context, variables);
  } catch {
    return null;
  }
}
