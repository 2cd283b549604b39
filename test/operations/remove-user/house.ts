import { Office, type Person, codesOf, expectDone, faultsOf } from "../../records/office";
import { beside } from "../../support/api-tokens";

/** An account whose users come and go, and its tables as seen from outside. */
export class House {
  private constructor(
    readonly office: Office,
    readonly anna: Person,
  ) {}

  static async open(): Promise<House> {
    const office = await Office.open();
    return new House(office, await office.found());
  }

  close(): Promise<void> {
    return this.office.close();
  }

  rows<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return beside<Row>(this.office.gateway.databaseUrl, statement, values);
  }

  /** All that a removal could change, as the tables hold it. */
  async everything(): Promise<unknown> {
    const tables = ["lead", "contact", "company", "task", "user", "share", "seat", "api_token", "session", "change"];
    const states = tables.map((table) => this.rows(`select t.* from "${table}" t order by t::text`));
    return Promise.all([...states, this.rows("select login_id, user_id from membership order by user_id")]);
  }

  async supervise(boss: Person | null, ...reports: readonly Person[]): Promise<void> {
    for (const { id } of reports)
      expectDone(await this.anna.act("setSupervisor", { userId: id, supervisorId: boss?.id ?? null }, ""));
  }
}

export const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"] as const;

export const every = (...cells: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => cells.map((cell) => `${kind} ${cell}`));

export const all = every("CREATE ALL", "VIEW ALL", "EDIT ALL", "DELETE ALL", "ASSIGN ALL");

export interface Shown {
  readonly records: readonly { readonly kind: string; readonly count: number; readonly inTrash: number }[];
  readonly subordinates: number | null;
  readonly user: { readonly status: string } | null;
}

export const remove = (by: Person, userId: string, reassignTo: string | null, more: object = {}) =>
  by.act<Shown>(
    "removeUser",
    { userId, reassignTo, ...more },
    "user { status } records { kind count inTrash } subordinates",
  );

export const previewOf = (by: Person, userId: string) =>
  by.ask<{ removalPreview: unknown }>(
    `query ($userId: ID!) { removalPreview(userId: $userId) {
      records { kind count inTrash } total isAllReached subordinates shares seats tokens sessions } }`,
    { userId },
  );

/** The codes of errors, or of user errors with their fields. */
export async function codesOfAct(by: Person, mutation: string, input: object): Promise<readonly unknown[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { field code message } } }`;
  const answer = await by.ask<Record<string, Parameters<typeof faultsOf>[0]> | null>(query, { input });
  const payload = answer.data?.[mutation];
  return payload ? faultsOf(payload) : codesOf(answer);
}

export const removing = (by: Person, userId: string, reassignTo: string | null, more: object = {}) =>
  codesOfAct(by, "removeUser", { userId, reassignTo, ...more });
