import { Unreadable } from "../sheet";
import { isDateFormat } from "./date-format";
import { hearElements } from "./elements";
import type { Packed } from "./packed";

/** What the cells of a workbook's first sheet are read with. */
export interface Workbook {
  /** Name of the part that is the first sheet one sees. */
  readonly sheet: string;
  readonly strings: readonly string[];
  /** By number of the cell's style: is a number in it a date? */
  readonly dateStyles: readonly boolean[];
  /** Are days counted from 1904 on, as on old Macintoshes? */
  readonly isFrom1904: boolean;
}

/** Throws `Unreadable`. */
export async function readWorkbook(packed: Packed): Promise<Workbook> {
  const { sheetId, isFrom1904 } = await readSheetList(packed);
  const sheet = (await readTargets(packed)).get(sheetId) ?? "xl/worksheets/sheet1.xml";
  if (!packed.has(sheet)) throw new Unreadable("The file is packed, but is no workbook with a sheet in it.");
  return { sheet, strings: await readStrings(packed), dateStyles: await readDateStyles(packed), isFrom1904 };
}

async function readSheetList(packed: Packed): Promise<{ readonly sheetId: string; readonly isFrom1904: boolean }> {
  const sheetIds: string[] = [];
  let isFrom1904 = false;
  await hearElements(packed.texts("xl/workbook.xml"), {
    open: (name, attributes) => {
      if (name === "sheet" && (attributes["state"] ?? "visible") === "visible") sheetIds.push(attributes["r:id"] ?? "");
      if (name === "workbookPr") isFrom1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
    },
  });
  return { sheetId: sheetIds[0] ?? "", isFrom1904 };
}

async function readTargets(packed: Packed): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await hearElements(packed.texts("xl/_rels/workbook.xml.rels"), {
    open: (_name, { Id, Target }) => {
      if (Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** Texts that cells share; how they are pronounced is left out. */
async function readStrings(packed: Packed): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, isText, isPhonetic] = ["", false, false];
  await hearElements(packed.texts("xl/sharedStrings.xml"), {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text: (said) => {
      if (isText) text += said;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(text));
      if (name === "rPh") isPhonetic = false;
      isText = false;
    },
  });
  return strings;
}

/** A character that XML can't hold is written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

async function readDateStyles(packed: Packed): Promise<readonly boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  await hearElements(packed.texts("xl/styles.xml"), {
    open: (name, attributes) => {
      const number = Number(attributes["numFmtId"] ?? 0);
      if (name === "numFmt") formats.set(number, attributes["formatCode"] ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) styles.push(isDateFormat(number, formats.get(number)));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}
