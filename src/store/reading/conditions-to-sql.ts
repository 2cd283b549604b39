import type { Description, FieldDescription, LinkDescription } from "../description/description";
import { cardsFor, descriptionOf } from "../description/registry";
import { isUsable, scopeFor } from "../access";
import { predicateToSql } from "../predicate-to-sql";
import { BadInput, Forbidden } from "../refusals";
import { partOfEvery } from "../refused-subject";
import { type Sql, account, column, identifier, join, sql } from "../sql";
import type { CustomFieldDefinition, Standing } from "../standing";
import { comparison, customComparison, idComparison } from "./comparison";
import { heldIn } from "./held-field";
import { hiddenSide } from "./other-side";
import { scopedRows } from "./scoped-rows";
import type { Place } from "./place";
import { searchCondition } from "./search";
import type { Condition } from "./wanted";

/** Every condition as SQL, each to be joined by `and`. Throws `Forbidden` for a hidden field, `BadInput` for an unknown one. */
export function conditionsToSql(conditions: readonly Condition[], place: Place): readonly Sql[] {
  const held = heldIn(conditions);
  return conditions.map((condition) => conditionToSql(condition, place, held));
}

/** `held` is the field that is compared as its index holds it. */
function conditionToSql(condition: Condition, place: Place, held: FieldDescription | null): Sql {
  const { of, alias } = place;
  switch (condition.on) {
    case "id":
      return idComparison(column(alias, "id"), condition.operator, condition.value, of);
    case "field":
      refuseHidden(place, condition.field.name, isUsable(place.standing, of, condition.field));
      return fieldCondition(condition, place, condition.field === held);
    case "reference":
      return referenceCondition(condition, place);
    case "link":
      return linkCondition(condition.link, condition.exists, condition.conditions, place);
    case "custom":
      return customCondition(condition, place);
    case "search":
      return searchCondition(condition.text, place);
    case "anyOf":
      return sql`(${join(
        condition.clauses.map((clause) => every(conditionsToSql(clause, place))),
        " or ",
      )})`;
  }
}

function fieldCondition(
  { field, operator, value }: Extract<Condition, { on: "field" }>,
  { standing, alias }: Place,
  isHeld: boolean,
): Sql {
  const { sorted } = field;
  // An absent value counts as something in the index alone: by the column itself no other index is taken.
  const compared = isHeld || sorted === false || sorted.absent === null ? field : { ...field, sorted: false as const };
  return comparison(compared, operator, inCurrency(value, standing), alias);
}

/** An amount without a currency is one in the account's. */
function inCurrency(value: unknown, { currency }: Standing): unknown {
  const isAmount = typeof value === "object" && value !== null && "currencyCode" in value;
  return isAmount && value.currencyCode === null ? { ...value, currencyCode: currency } : value;
}

const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`(${join(conditions, " and ")})`;

/** Refused by name (`cases.md` 4): a filter on what is hidden would tell it. */
export function refuseHidden({ of }: Pick<Place, "of">, name: string, isUsable: boolean): void {
  if (!isUsable)
    throw new Forbidden(of.kind, "VIEW", `the field ${name} is hidden from you, so nothing can be asked of it`, {
      subject: partOfEvery(of.kind, name),
    });
}

function referenceCondition(condition: Extract<Condition, { on: "reference" }>, place: Place): Sql {
  const { link, operator, value } = condition;
  if (link.cardinality !== "one") throw new BadInput(`${link.name} can't be compared by id`);
  refuseHidden(place, link.name, isUsable(place.standing, place.of, link));
  const target = descriptionOf(link.target);
  // A hidden user or stage is none, as it is where the record is read: a token may see the records alone.
  const isShown = scopeFor(place.standing, target, "VIEW").is === "everything";
  const there = isShown ? column(place.alias, link.column) : sql`null::uuid`;
  return idComparison(there, operator, value, target);
}

/** Scoped by the target's own VIEW (`rights.md` 5.1): a hidden company is no company. */
function linkCondition(link: LinkDescription, exists: boolean, conditions: readonly Condition[], place: Place): Sql {
  const targets = link.cardinality === "card" ? cardsFor(place.of) : [descriptionOf(link.target)];
  const found = targets.map((of) => {
    const hidden = hiddenSide(place.standing, { of: place.of, link, target: of });
    if (hidden) refuseHidden(hidden, hidden.name, false);
    const there: Place = { standing: place.standing, of, alias: `${place.alias}x` };
    const scope = sql`(${predicateToSql(scopeFor(place.standing, of, "VIEW"), of, there.alias)}) is true`;
    const rows = linkedRows(link, of, place.alias, there.alias);
    return sql`exists (select 1 from ${rows} and ${join([scope, ...conditionsToSql(conditions, there)], " and ")})`;
  });
  const any = sql`(${join(found, " or ")})`;
  return exists ? any : sql`not ${any}`;
}

function linkedRows(link: LinkDescription, target: Description, from: string, to: string): Sql {
  switch (link.cardinality) {
    case "one":
      return sql`${scopedRows(target, to)} and ${column(to, "id")} = ${column(from, link.column)}`;
    case "many":
      return sql`${scopedRows(target, to)} and ${column(to, link.column)} = ${column(from, "id")}`;
    case "card":
      return sql`${scopedRows(target, to)} and ${column(from, "card_kind")} = ${target.kind} and ${column(to, "id")} = ${column(from, "card_id")}`;
    case "through": {
      const linked = sql`(select 1 from ${identifier(link.through)} y where y.account_id = ${account}
        and ${column("y", link.from)} = ${column(from, "id")} and ${column("y", link.to)} = ${column(to, "id")})`;
      return sql`${scopedRows(target, to)} and exists ${linked}`;
    }
  }
}

function customCondition(condition: Extract<Condition, { on: "custom" }>, place: Place): Sql {
  const { standing, of, alias } = place;
  const definition = customFieldOf(standing, of, condition.key);
  if (!definition)
    throw new BadInput(`${of.typeName} has no custom field "${condition.key}"`, ["filter", "custom", "key"]);
  const name = `custom.${condition.key}`;
  refuseHidden(place, name, isUsable(standing, of, { name, restrictable: true }));
  return customComparison(definition, condition.operator, condition.value, column(alias, "custom"));
}

export const customFieldOf = (standing: Standing, of: Description, key: string): CustomFieldDefinition | undefined =>
  standing.customFields.find((field) => field.resource === of.kind && field.key === key);
