import { format } from "sql-formatter";
import type { Act } from "./story";

/** What many requests do beside their own affair, in words. */
const beside: readonly (readonly [RegExp, string])[] = [
  [/^\s*select json_build_object\(\s*'version', s\.rights_version/, "who asks, and all that decides what they may"],
  [/^\s*update account_state set rights_version = rights_version \+ 1/, "changes of rights stand in a row from here"],
  [/^\s*insert into change \(/, "what has changed is written down"],
];

/** When a token was last used is written down behind the answer, now with this request and now with the next. */
const isOnItsOwn = /^\s*update api_token k set used_at/;

/** Whether the standing still holds: a part of every other statement. */
const isFresh = /\(exists \(select 1 from account_state s where.*?(?:e\.ended_at|k\.revoked_at) is not null\)\)/gs;

/** The statements of a story, as a person reads them: each text once, by a number where it comes again. */
export class ShownStatements {
  private readonly numbers = new Map<string, number>();
  private readonly shown: string[] = [];

  /** Adds those that a request has caused; those of a query run beside each other, and stand in the order of their texts. */
  add(act: Act, sent: readonly string[]): void {
    const told = sent.filter((text) => !isOnItsOwn.test(text));
    const statements = act.does === "asks" && act.document.startsWith("query") ? told.sort() : told;
    const count = statements.length === 1 ? "1 statement" : `${statements.length} statements`;
    this.shown.push(
      `-- ${act.does === "asks" ? `${act.speaker.how} ${act.speaker.name}, ${act.name}` : act.name}: ${count}`,
      ...statements.map((text) => this.show(text)),
    );
  }

  toString(): string {
    return `${this.shown.join("\n\n")}\n`;
  }

  private show(text: string): string {
    const words = beside.find(([shape]) => shape.test(text))?.[1];
    if (words !== undefined) return `-- … ${words}`;
    const known = this.numbers.get(text);
    if (known !== undefined) return `-- ${known} again`;
    const number = this.numbers.size + 1;
    this.numbers.set(text, number);
    return `-- ${number}\n${formatted(text)};`;
  }
}

const formatted = (text: string): string =>
  format(text.replace(isFresh, "rights_still_hold"), {
    ...{ language: "postgresql", keywordCase: "lower", expressionWidth: 110 },
  });
