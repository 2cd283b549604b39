import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { type PersonsFile, nextFileOf, readPersonsPart } from "../../store/erasing/persons-files";
import { apiId } from "../../store/ids";

/** Where the list of a person's files is: behind one of them, or in the midst of one. */
export interface FilesPlace {
  /** UUID of the last file that was begun; null before the first. */
  readonly after: string | null;
  /** The one that is being written. */
  readonly current: { readonly parts: number; readonly part: number; readonly left: string } | null;
}

export interface FilesPart {
  readonly text: string;
  /** How many files came to their end with it. */
  readonly ended: number;
  /** Null behind the last file. */
  readonly next: FilesPlace | null;
}

export const beforeFiles: FilesPlace = { after: null, current: null };

/** What is written at once, but for the last part of a file: a megabyte and a third of it as text. */
const mostCharacters = 2_000_000;

/** The files of a person as items of a list of JSON, from a place on, until there is enough of them to be written. */
export async function gatherFiles(door: Door, personId: string, place: FilesPlace): Promise<FilesPart> {
  const texts: string[] = [];
  let [next, ended, characters]: [FilesPlace | null, number, number] = [place, 0, 0];
  while (next !== null && characters < mostCharacters) {
    const step: Step = await (next.current === null ? begin(door, personId, next) : goOn(door, personId, next));
    texts.push(step.text);
    characters += step.text.length;
    ended += step.isEnd ? 1 : 0;
    next = step.next;
  }
  return { text: texts.join(""), ended, next };
}

interface Step {
  readonly text: string;
  readonly isEnd: boolean;
  readonly next: FilesPlace | null;
}

async function begin(door: Door, personId: string, { after }: FilesPlace): Promise<Step> {
  const file = await nextFileOf(door, personId, after);
  if (file === null) return { text: "", isEnd: false, next: null };
  const text = `${after === null ? "" : ",\n"}${headOf(file)},"content":"`;
  return { text, isEnd: false, next: { after: file.id, current: { parts: file.parts, part: 0, left: "" } } };
}

/** What is told of it, to be gone on with. */
function headOf({ id, holderKind, holderId, name, mediaType, bytes }: PersonsFile): string {
  const record = apiId(descriptionOf(holderKind).prefix, holderId);
  return JSON.stringify({ record, id: apiId("file", id), name, mediaType, bytes }).slice(0, -1);
}

/** Base64 goes by three bytes: what is left of a part goes with the next one. */
async function goOn(door: Door, personId: string, { after, current }: FilesPlace): Promise<Step> {
  const { parts = 0, part = 0, left = "" } = current ?? {};
  const bytes = part < parts ? await readPersonsPart(door, personId, after ?? "", part) : null;
  if (bytes === null)
    return { text: `${left}","isWhole":${String(part === parts)}}`, isEnd: true, next: { after, current: null } };
  const all = Buffer.concat([Buffer.from(left, "base64"), bytes]);
  const whole = all.length - (all.length % 3);
  const rest = all.subarray(whole).toString("base64");
  const next = { after, current: { parts, part: part + 1, left: rest } };
  return { text: all.subarray(0, whole).toString("base64"), isEnd: false, next };
}
