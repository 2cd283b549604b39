import {
  type GraphQLSchema,
  defaultFieldResolver,
  getNamedType,
  isEnumType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";

/**
 * Names the resolver of graphql-js where a field has none of its own: graphql-jit reads such a member as it lies there,
 * be it a promise or a function. A scalar of GraphQL or an enum refuses those, and graphql-js is asked; others might not.
 */
export function answerPromises(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isSpecifiedScalarType(named) && !isEnumType(named)) field.resolve ??= defaultFieldResolver;
    }
  }
}
