import { type Line, Unreadable, isBlank, limits } from "../sheet";
import { dateOfSerial } from "./date-format";
import { heardElements } from "./elements";
import { Packed } from "./packed";
import { type Workbook, readWorkbook, unescaped } from "./workbook";

/** The lines of the first visible sheet of a workbook. The file is packed: all its bytes are held, what they unpack to is not. */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<Line> {
  const packed = await Packed.open(bytes);
  const workbook = await readWorkbook(packed);
  const rows = new Rows(workbook);
  yield* heardElements(packed.texts(workbook.sheet), rows, () => rows.taken());
}

/** Hears a sheet, and gives its rows as they are whole. */
class Rows {
  private ready: Line[] = [];
  private number = 0;
  private cells: string[] = [];
  private column = -1;
  private type = "n";
  private style = 0;
  private value = "";
  private isValue = false;
  private isPhonetic = false;

  constructor(private readonly workbook: Workbook) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "row") this.beginRow(attributes["r"]);
    else if (name === "c") this.beginCell(attributes);
    else if (name === "rPh") this.isPhonetic = true;
    else this.isValue = name === "v" || (name === "t" && !this.isPhonetic);
  };

  readonly text = (text: string): void => {
    if (this.isValue) this.value += text;
  };

  readonly close = (name: string): void => {
    this.isValue = false;
    if (name === "rPh") this.isPhonetic = false;
    if (name === "c") this.endCell();
    if (name === "row" && !isBlank(this.cells)) this.ready.push({ number: this.number, cells: this.cells });
  };

  taken(): readonly Line[] {
    const ready = this.ready;
    this.ready = [];
    return ready;
  }

  private beginRow(said: string | undefined): void {
    this.number = said === undefined ? this.number + 1 : Number(said);
    this.cells = [];
    this.column = -1;
  }

  private beginCell({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.type = t;
    this.style = Number(s);
    this.value = "";
  }

  private endCell(): void {
    const text = this.textOf(this.value);
    if (text === "") return;
    if (this.column >= limits.columns) throw new Unreadable(`A sheet has at most ${limits.columns} columns.`);
    while (this.cells.length < this.column) this.cells.push("");
    this.cells[this.column] = text;
  }

  private textOf(value: string): string {
    const { strings, dateStyles, isFrom1904 } = this.workbook;
    switch (this.type) {
      case "s":
        return strings[Number(value)] ?? "";
      case "b":
        return value === "1" ? "true" : "false";
      case "n": {
        if (value === "") return "";
        const date = dateStyles[this.style] ? dateOfSerial(Number(value), isFrom1904) : null;
        return date ?? String(Number(value));
      }
      // What a formula could not work out is as nothing.
      case "e":
        return "";
      default:
        return unescaped(value);
    }
  }
}

/** 27 of `AB12` */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, "")) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}
