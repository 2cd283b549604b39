/** A piece of a file, and what has to be known to go on behind it, as JSON carries it. */
export interface Piece {
  readonly bytes: Buffer;
  readonly state: unknown;
  /** Records in it; others have no place in the format. */
  readonly rows: number;
}

/** Writes a file of records piece by piece, whoever goes on with it: nothing is kept in between but the state. */
export interface FileWriter {
  readonly begin: () => Piece;
  readonly add: (records: readonly object[], state: unknown) => Piece;
  readonly end: (state: unknown) => Buffer;
}

/** A file of texts, one for each record, or none. */
export const textWriter = (head: string, textOf: (record: object) => string | null): FileWriter => ({
  begin: () => ({ bytes: Buffer.from(head), state: null, rows: 0 }),
  add: (records) => {
    const texts = records.map(textOf).filter((text) => text !== null);
    return { bytes: Buffer.from(texts.join("")), state: null, rows: texts.length };
  },
  end: () => Buffer.alloc(0),
});
