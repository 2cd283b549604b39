/** The columns that the cards of a file turn out to need, in the order in which they are first needed. */
export class Columns {
  private readonly places = new Map<string, number>();

  /** Where a column of this heading is, from 0 on. */
  placeOf(heading: string): number {
    const place = this.places.get(heading) ?? this.places.size;
    this.places.set(heading, place);
    return place;
  }

  headings(): readonly string[] {
    return [...this.places.keys()];
  }
}

/** The cells of one card. */
export class CardCells {
  private readonly cells: string[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly columns: Columns) {}

  set(heading: string, value: string): void {
    if (value === "") return;
    const place = this.columns.placeOf(heading);
    while (this.cells.length <= place) this.cells.push("");
    // What a card says twice and has one place for is as it said it first.
    if (this.cells[place] === "") this.cells[place] = value;
  }

  /** The next of several of a kind: `Phone 2 - Value`. What is there already is not said again. */
  add(kind: string, values: Readonly<Record<string, string>>): void {
    if (Object.values(values).every((value) => value === "")) return;
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    // What a number is for has its column in front of it, also where the first card does not say it.
    if ("Type" in values) this.columns.placeOf(`${kind} ${number} - Type`);
    for (const [part, value] of Object.entries(values)) this.set(`${kind} ${number} - ${part}`, value);
  }

  all(): readonly string[] {
    return this.cells;
  }
}
