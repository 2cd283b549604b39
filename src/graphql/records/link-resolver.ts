import type { GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";
import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import type { Description, LinkDescription } from "../../store/description/description";
import { describedKinds, descriptionOf } from "../../store/description/registry";
import { heldOf } from "../../store/reading/found";
import type { Page } from "../../store/reading/window";
import { connectionFrom } from "./connection";
import { type Generated, addMember, classNamed } from "./generated";
import { pageArgsOf } from "./page-args";
import { isToMany, linkType } from "./record-type";
import { linkKey } from "./wanted";

/** The field resolvers of a kind's links, generated from its description. Their right is VIEW of the target. */
export function linkResolver(of: Description): Generated {
  const resolver = classNamed(`${of.typeName}Links`);
  for (const link of of.links) {
    if (isToMany(link)) defineToMany(resolver, link);
    else
      addMember(of.type.prototype as object, {
        name: link.name,
        type: linkType(link),
        nullable: true,
        description: link.description,
      });
  }
  Resolver(() => of.type as never)(resolver);
  return resolver;
}

function defineToMany(resolver: Generated, link: LinkDescription): void {
  if (link.cardinality === "card") return;
  const target = descriptionOf(link.target);
  const prototype = resolver.prototype;
  prototype[link.name] = (): null => null;
  Root()(prototype, link.name, 0);
  Args(() => pageArgsOf(target) as never)(prototype, link.name, 1);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, link.name) ?? {};
  FieldResolver(() => linkType(link) as never, { description: link.description })(prototype, link.name, descriptor);
}

type Source = object;

/**
 * Puts the answers of links in place: plain functions that read what the door has already followed,
 * since type-graphql's own wrapping of a field costs more than the field.
 */
export function answerLinks(schema: GraphQLSchema): void {
  for (const of of describedKinds()) {
    const type = schema.getType(of.typeName);
    if (!isObjectType(type)) continue;
    for (const link of of.links) {
      const field = type.getFields()[link.name];
      if (field) field.resolve = isToMany(link) ? answerPage : answerOne;
    }
  }
}

function answerOne(
  source: Source,
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  { fieldName }: GraphQLResolveInfo,
): unknown {
  return heldOf(source).linked.get(linkKey(fieldName, args)) ?? null;
}

function answerPage(
  source: Source,
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  { fieldName }: GraphQLResolveInfo,
): unknown {
  const page = heldOf(source).linked.get(linkKey(fieldName, args)) as Page | undefined;
  if (!page) throw new Error(`${fieldName} was not followed`);
  return connectionFrom(page);
}
