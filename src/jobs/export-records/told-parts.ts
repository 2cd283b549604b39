import type { Part } from "./parts/part";
import { partsOf } from "./parts/parts-of";
import type { Description } from "../../store/description/description";
import type { Fault } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { type FormatName, formatOf } from "./formats";
import { isHidden, refuseHiddenParts } from "./judge-export";

/** What cards and the columns of programs are made of. */
const madeOf: Partial<Record<FormatName, readonly string[]>> = {
  VCARD: ["id", "name", "firstName", "lastName", "company", "position", "birthday", "phones", "emails", "tags"].concat([
    "website",
    "address",
  ]),
  MAILCHIMP: ["emails", "firstName", "lastName", "phones", "birthday", "company", "tags"],
  GOOGLE_CONTACTS: ["firstName", "lastName", "company", "position", "birthday", "tags", "emails", "phones"],
};

/** Without these a file of the format would be none. */
const needed: Partial<Record<FormatName, readonly string[]>> = { MAILCHIMP: ["emails"] };

export type Told = { readonly parts: readonly Part[] } | { readonly faults: readonly Fault[] };

/**
 * What a file tells: what was asked for, or what is usual and not hidden from the caller. Throws `Forbidden` by name for
 * what is hidden and was asked for, or is needed.
 */
export function toldParts(
  standing: Standing,
  of: Description,
  format: FormatName,
  asked: readonly string[] | null,
): Told {
  const known = partsOf(of, standing.customFields);
  if (asked !== null) return chosenParts(standing, of, format, known, asked);
  const names = madeOf[format];
  const usual = known.filter(({ name, isUsual }) => (names ? names.includes(name) : isUsual));
  refuseHiddenParts(
    standing,
    of,
    usual.filter(({ name }) => needed[format]?.includes(name)),
  );
  return { parts: usual.filter((part) => !isHidden(standing, of, part)) };
}

const field = ["input", "columns"];
const mostColumns = 250;

function chosenParts(
  standing: Standing,
  of: Description,
  format: FormatName,
  known: readonly Part[],
  asked: readonly string[],
): Told {
  const found = asked.map((name) => known.find((part) => part.name === name));
  refuseHiddenParts(
    standing,
    of,
    found.filter((part) => part !== undefined),
  );
  const faults = [...faultsOfList(format, asked), ...asked.flatMap((name, index) => faultOf(of, known, asked, index))];
  return faults.length > 0 ? { faults } : { parts: found.filter((part) => part !== undefined) };
}

function faultsOfList(format: FormatName, asked: readonly string[]): readonly Fault[] {
  if (!formatOf(format).hasColumns)
    return [{ field, code: "INVALID", message: `A file of ${format} has columns of its own: leave these out.` }];
  if (asked.length === 0)
    return [{ field, code: "REQUIRED", message: "Say which columns the file has, or leave them out for all." }];
  if (asked.length > mostColumns)
    return [
      {
        ...{ field, code: "TOO_MANY", message: `A file has at most ${mostColumns} columns.` },
        params: { max: String(mostColumns) },
      },
    ];
  return [];
}

function faultOf(of: Description, known: readonly Part[], asked: readonly string[], index: number): readonly Fault[] {
  const name = asked[index] ?? "";
  const at = [...field, String(index)];
  if (asked.indexOf(name) < index)
    return [{ field: at, code: "INVALID", message: `${name} is there already: a column is told once.` }];
  if (known.some((part) => part.name === name)) return [];
  const names = known.map((part) => part.name).join(", ");
  return [{ field: at, code: "INVALID", message: `${of.typeName} has no column "${name}"; it has ${names}.` }];
}
