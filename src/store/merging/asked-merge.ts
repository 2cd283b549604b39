import type { Fault } from "../refusals";
import type { MergeablePart } from "./mergeable-parts";

/** What the API says of a merge; ids as they stand there. */
export interface AskedMerge {
  readonly survivorId: string;
  readonly duplicateIds: readonly string[];
  readonly values: readonly { readonly field: string; readonly fromId: string }[];
}

export const mostDuplicates = 20;
const mostChoices = 250;

/** Where in the input an id stands: the survivor's is the first. */
export const pathOf = (index: number): readonly string[] =>
  index === 0 ? ["input", "survivorId"] : ["input", "duplicateIds", String(index - 1)];

/** Too many to be looked for at all. */
export const isTooMany = ({ duplicateIds, values }: AskedMerge): boolean =>
  duplicateIds.length > mostDuplicates || values.length > mostChoices;

export function faultsOfSize({ duplicateIds, values }: AskedMerge): readonly Fault[] {
  const field = ["input", "duplicateIds"];
  const tooMany = (path: readonly string[], most: number): Fault => ({
    ...{ field: path, code: "TOO_MANY", message: `At most ${most} at once.`, params: { max: String(most) } },
  });
  return [
    ...(duplicateIds.length === 0
      ? [{ field, code: "REQUIRED", message: "Name the records that become one with the survivor." } as const]
      : []),
    ...(duplicateIds.length > mostDuplicates ? [tooMany(field, mostDuplicates)] : []),
    ...(values.length > mostChoices ? [tooMany(["input", "values"], mostChoices)] : []),
  ];
}

/** A record is merged with others, and with each of them once. */
export const faultsOfRepetition = (uuids: readonly (string | null)[]): readonly Fault[] =>
  uuids.flatMap((uuid, index): readonly Fault[] => {
    const first = uuid === null ? index : uuids.indexOf(uuid);
    if (first === index) return [];
    const message =
      first === 0 ? "It is the survivor itself: name another record." : "It stands in the call twice: name it once.";
    return [{ field: pathOf(index), code: "INVALID", message }];
  });

/** What is wrong with the ids as they stand, whatever records they are of. */
export const faultsOfIds = (asked: AskedMerge): readonly Fault[] => [
  ...faultsOfSize(asked),
  ...(isTooMany(asked) ? [] : faultsOfRepetition([asked.survivorId, ...asked.duplicateIds])),
];

/** What can be chosen, and by whom. */
export interface Choosing {
  readonly parts: readonly MergeablePart[];
  /** UUIDs of the records that become one, by the ids that the call names them by. */
  readonly ids: ReadonlyMap<string, string | null>;
  /** Parts that are closed to the caller, as restrictions call them. */
  readonly closed: ReadonlySet<string>;
}

export function faultsOfChoices({ values }: AskedMerge, { parts, ids, closed }: Choosing): readonly Fault[] {
  const choosable = parts.filter(({ isChosen }) => isChosen);
  return values.flatMap(({ field, fromId }, index): readonly Fault[] => {
    const path = ["input", "values", String(index)];
    const part = choosable.find((each) => each.field === field);
    if (!part) return [unchoosable(parts, [...path, "field"], field)];
    const isRepeated = values.findIndex((each) => each.field === field) < index;
    return [
      ...(closed.has(part.part) ? [closedFault([...path, "field"], part.field)] : []),
      ...(isRepeated ? [invalid([...path, "field"], "It is chosen twice: say once whose value stays.")] : []),
      ...(ids.has(fromId) ? [] : [notAmongThem([...path, "fromId"])]),
    ];
  });
}

const invalid = (field: readonly string[], message: string): Fault => ({ field, code: "INVALID", message });

const notAmongThem = (field: readonly string[]): Fault => ({
  ...{ field, code: "NOT_FOUND", message: "Name the survivor, or one of the duplicates." },
});

const closedFault = (field: readonly string[], part: string): Fault => ({
  ...{ field, code: "FIELD_CLOSED", message: `${part} is not yours to write on one of these records.` },
});

function unchoosable(parts: readonly MergeablePart[], path: readonly string[], field: string): Fault {
  const united = parts.some((each) => each.field === field && each.keyOf !== null);
  return invalid(
    path,
    united
      ? `${field} are united: there is nothing to choose.`
      : "There is no such field whose value can be chosen: it is called as inputs call it, as companyId or custom.key.",
  );
}
