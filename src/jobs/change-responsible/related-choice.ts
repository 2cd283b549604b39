import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from "graphql";

/** `ALL`, `NONE` or a list of ids. Any text and any list of texts is let through: the mutation judges it. */
export const RelatedChoice = new GraphQLScalarType<string | readonly string[], never>({
  name: "RelatedChoice",
  description:
    'Which related records follow: `ALL` that may, `NONE`, or a list of ids, such as `["contact_…"]`. In inputs any text or list of texts; the mutation judges it.',
  parseValue: choiceOf,
  parseLiteral: (node, variables) => choiceOf(valueFromASTUntyped(node, variables)),
});

function choiceOf(value: unknown): string | readonly string[] {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new GraphQLError("RelatedChoice is ALL, NONE or a list of ids");
}
