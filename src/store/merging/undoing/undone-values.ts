import type { Description } from "../../description/description";
import type { Standing } from "../../standing";
import type { Values } from "../../writing/stored-values";
import { boundFields, derivedFields } from "../../writing/bound-fields";
import { canonical } from "../../writing/write-rows";
import { type MergeablePart, mergeableParts } from "../mergeable-parts";

/** What becomes of the survivor's own values. */
export interface UndoneValues {
  readonly values: Values;
  /** Parts that the merge had changed and that were changed again since: they stay as they are. */
  readonly left: readonly MergeablePart[];
}

interface Three {
  readonly before: Values;
  readonly after: Values;
  readonly current: Values;
}

/**
 * Takes back what the merge did to the survivor's values, unless they were changed since; of a list what it added. What a
 * kind completes together is taken back together, or not at all.
 */
export function undoneValues(standing: Standing, of: Description, three: Three): UndoneValues {
  const { before, after, current } = three;
  const parts = [...mergeableParts(standing, of), ...derivedFields(of).map(derivedPart)].filter(
    ({ valueIn }) => !isSame(valueIn(before), valueIn(after)),
  );
  const isChanged = ({ keyOf, valueIn }: MergeablePart): boolean =>
    keyOf === null && !isSame(valueIn(current), valueIn(after));
  const bound = boundFields(of);
  const isBoundChanged = parts.some((part) => bound.has(part.field) && isChanged(part));
  const stays = (part: MergeablePart): boolean => isChanged(part) || (isBoundChanged && bound.has(part.field));
  const back = parts.filter((part) => !stays(part)).map((part) => [part.field, valueBack(part, three)] as const);
  const derived = new Set(derivedFields(of));
  return { values: withParts(current, back), left: parts.filter(stays).filter(({ field }) => !derived.has(field)) };
}

const derivedPart = (field: string): MergeablePart => ({
  ...{ field, part: field, keyOf: null, isChosen: false },
  valueIn: (values) => values[field] ?? null,
});

function valueBack({ keyOf, valueIn }: MergeablePart, { before, after, current }: Three): unknown {
  if (keyOf === null || isSame(valueIn(current), valueIn(after))) return valueIn(before);
  const [was, became, is] = [before, after, current].map((values) => (valueIn(values) ?? []) as readonly unknown[]);
  return is?.flatMap((member) => {
    // What was changed since stays.
    if (!became?.some((each) => isSame(each, member))) return [member];
    return was?.filter((each) => keyOf(each) === keyOf(member)) ?? [];
  });
}

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

function withParts(values: Values, back: readonly (readonly [field: string, value: unknown])[]): Values {
  const isCustom = ([field]: readonly [string, unknown]): boolean => field.startsWith("custom.");
  const custom = back.filter(isCustom).map(([field, value]) => [field.slice("custom.".length), value] as const);
  const whole = Object.entries({ ...(values["custom"] as Values), ...Object.fromEntries(custom) });
  return {
    ...values,
    ...Object.fromEntries(back.filter((each) => !isCustom(each))),
    custom: Object.fromEntries(whole.filter(([, value]) => value !== null)),
  };
}
