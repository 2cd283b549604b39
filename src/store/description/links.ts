import { Column, ForeignKey } from "typeorm";
import { type CardKind, cardKinds } from "../../rights/catalogue";
import type { CardLink, OneLink, ThroughLink } from "./description";
import type { Kind } from "./kinds";
import { columnNameOf } from "./naming-strategy";
import { addLink } from "./registry";

interface LinkOptions {
  readonly description: string;
  readonly required?: boolean;
  readonly reads?: OneLink["reads"];
}

/**
 * A link to one record: a column `<name>_id` with a foreign key within the account, and within `within` where it is said.
 * @example @One("COMPANY", "Company", { description: "The company that it is about." }) companyId: string | null;
 */
export function One(
  target: Kind,
  entity: string,
  options: LinkOptions & Partial<Pick<OneLink, "written" | "restrictable">> & { readonly within?: string },
): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const required = options.required ?? false;
    Column({ type: "uuid", nullable: !required })(prototype, key);
    foreignKey(entity, property, options.within)(prototype.constructor);
    addLink(prototype.constructor, {
      cardinality: "one",
      name: property.replace(/Id$/, ""),
      description: options.description,
      required,
      target,
      column: columnNameOf(property),
      written: options.written ?? "always",
      restrictable: options.restrictable ?? !required,
      reads: options.reads ?? "everybody",
    });
  };
}

function foreignKey(entity: string, property: string, within: string | undefined): ClassDecorator {
  if (within === undefined) return ForeignKey(entity, ["accountId", property], ["accountId", "id"]);
  return ForeignKey(entity, ["accountId", within, property], ["accountId", within, "id"]);
}

/** A link to many records that name me in `column`. Said on the class: no column is made. */
export function Many(
  name: string,
  target: Kind,
  options: Pick<LinkOptions, "description" | "reads"> & { readonly column: string },
): ClassDecorator {
  return (type) => {
    const { column, description, reads = "everybody" } = options;
    addLink(type, { cardinality: "many", name, target, column, cardKind: null, description, reads, required: false });
  };
}

/** A link to many records by a table of links. */
export function Through(
  name: string,
  target: Kind,
  options: Omit<ThroughLink, "cardinality" | "name" | "target" | "required" | "written" | "reads"> &
    Partial<Pick<ThroughLink, "written" | "reads">>,
): ClassDecorator {
  return (type) => {
    addLink(type, {
      cardinality: "through",
      name,
      target,
      required: false,
      written: "never",
      reads: "everybody",
      ...options,
    });
  };
}

/** A link to whatever card this hangs on, for ever, and which leads back to it. Said of an `OnCardRow`. */
export const OnCard = (options: { readonly description: string; readonly required?: boolean }): ClassDecorator =>
  cardLink({ required: false, ...options, cards: cardKinds, written: "create", carried: true });

/** A link to a card of these kinds, said of one that is itself a card, a `CardNamingRow`: its rights are its own. */
export const NamesCard = (options: {
  readonly description: string;
  readonly cards: readonly CardKind[];
}): ClassDecorator => cardLink({ ...options, required: false, written: "always", carried: false });

const cardLink =
  (link: Omit<CardLink, "cardinality" | "name" | "reads">): ClassDecorator =>
  (type) => {
    addLink(type, { cardinality: "card", name: "card", reads: "everybody", ...link });
  };
