import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from "graphql-scalars";

/** A text scalar whose inputs are judged by the mutation, so that all faults come at once (`api.md`, Nullability). */
function textScalar(name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => textOf(name, value),
    parseLiteral: (node) => literalOf(name, node),
  });
}

function textOf(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new GraphQLError(`${name} is a string`);
}

function literalOf(name: string, node: ValueNode): string {
  if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) return node.value;
  throw new GraphQLError(`${name} is a string`, { nodes: node });
}

export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description:
    "A moment: ISO 8601 with a time zone, to the millisecond, as `2026-05-31T09:30:00.000Z`. Answers are in UTC.",
});

export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A day without a time: `2026-05-31`.",
});

export const Decimal = textScalar("Decimal", "A decimal number as a string, so that no digit is lost: `1100.04`.");
export const EmailAddress = textScalar(
  "EmailAddress",
  "An e-mail address. In inputs any string; the mutation judges it.",
);
export const PhoneNumber = textScalar(
  "PhoneNumber",
  "A telephone number, E.164 in answers where it could be read: `+4930123456`. In inputs any string.",
);
export const Url = textScalar(
  "URL",
  "A web address with its scheme: `https://example.com/`. In inputs any string; the mutation judges it.",
);

export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: "JSON",
  description: "A value of whatever shape: a text, a number, a list, an object.",
});
