/** An answer as PostgreSQL wrote it: the JSON text of what was asked for, to be passed through as it is. */
export class Answer {
  constructor(readonly text: string) {}

  get isNull(): boolean {
    return this.text === "null";
  }
}
