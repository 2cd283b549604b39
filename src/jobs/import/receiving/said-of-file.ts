import { type SaidOfFile, Unreadable, encodings } from "../../../sheets/sheet";

/** What the query of the address says of the file. Throws `Unreadable` for what can't be. */
export function saidIn({ encoding, delimiter, header }: Readonly<Record<string, unknown>>): SaidOfFile {
  const found = encodings.find((each) => each === encoding) ?? null;
  if (encoding !== undefined && found === null) throw new Unreadable(`encoding is one of ${encodings.join(", ")}.`);
  if (delimiter !== undefined && (typeof delimiter !== "string" || !/^[^"\r\n\w]$/.test(delimiter)))
    throw new Unreadable("delimiter is one sign, and no letter, digit or quote.");
  if (header !== undefined && (typeof header !== "string" || !/^\d{1,6}$/.test(header)))
    throw new Unreadable("header is the number of the line with the headings, from 1 on; 0 for none.");
  return {
    encoding: found,
    delimiter: delimiter ?? null,
    header: header === undefined ? null : Number(header),
  };
}
