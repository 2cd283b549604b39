/** A line of the log, as JSON has it. */
export interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Keeps what the gateway writes into its log. */
export class Heard {
  readonly texts: string[] = [];

  write(line: string): void {
    this.texts.push(line);
  }

  get lines(): Line[] {
    return this.texts.map((text) => JSON.parse(text) as Line);
  }

  /** The lines of this kind, the newest last; `fields` narrows them. */
  of(msg: string, fields: Readonly<Record<string, unknown>> = {}): Line[] {
    const isMeant = (line: Line): boolean =>
      line.msg === msg && Object.entries(fields).every(([name, value]) => line[name] === value);
    return this.lines.filter(isMeant);
  }

  /** The first such line, once it is there: a request's is written after its answer. */
  async awaited(msg: string, fields: Readonly<Record<string, unknown>> = {}): Promise<Line> {
    for (let round = 0; round < 500; round += 1) {
      const [line] = this.of(msg, fields);
      if (line) return line;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no line "${msg}" ${JSON.stringify(fields)} among ${this.texts.join("")}`);
  }
}
