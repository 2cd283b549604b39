import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from "graphql";
import type { Call, Variables } from "./call";
import { OperationPlan, type SketchOf } from "./operation-plan";

/** Plans kept of one operation: two conditions have four. */
const mostPlans = 32;

interface Kept {
  /** Names of the variables that stand in `@skip` and `@include`: what is asked for depends on them alone. */
  readonly conditions: readonly string[];
  readonly plans: Map<string, OperationPlan>;
}

/** Keeps the plans of operations for as long as Apollo keeps their documents. */
export class OperationPlans {
  private readonly kept = new WeakMap<OperationDefinitionNode, Kept>();

  constructor(private readonly sketchOf: SketchOf) {}

  /** Null where graphql-js has to say what is wrong with a condition. */
  planOf(call: Call, variables: Variables): OperationPlan | null {
    const { conditions, plans } = this.keptOf(call);
    const values = conditions.map((name) => variables[name]);
    if (values.some((value) => typeof value !== "boolean")) return null;
    const key = values.join();
    const known = plans.get(key);
    if (known) return known;
    const root = call.schema.getRootType(call.operation.operation);
    if (!root) return null;
    const plan = new OperationPlan(call, variables, root, this.sketchOf);
    if (plans.size < mostPlans) plans.set(key, plan);
    return plan;
  }

  /** Is it known that nothing of it has a sketch, whatever its variables are? */
  isPlain({ operation }: Call): boolean {
    const kept = this.kept.get(operation);
    return kept?.conditions.length === 0 && kept.plans.get("")?.sketched.length === 0;
  }

  private keptOf({ document, operation }: Call): Kept {
    const known = this.kept.get(operation);
    if (known) return known;
    const kept: Kept = { conditions: conditionsOf(document, operation), plans: new Map() };
    this.kept.set(operation, kept);
    return kept;
  }
}

function conditionsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  const find = (node: DocumentNode["definitions"][number]): void => {
    visit(node, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  };
  find(operation);
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) find(definition);
  // A fragment of another operation may stand on variables that this one has not.
  const own = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  return [...names].filter((name) => own.has(name));
}
