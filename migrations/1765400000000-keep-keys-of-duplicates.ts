import type { MigrationInterface, QueryRunner } from "typeorm";

/** What keys are made of, by kind. */
const compared = {
  contact: ["name", "position", "birthday", "phones", "emails", "custom"],
  company: ["name", "website", "industry", "phones", "emails", "address", "custom"],
  lead: ["name", "custom"],
  customer: ["name", "custom"],
} as const;

const kinds = Object.entries(compared);

const changed = (columns: readonly string[]): string =>
  columns.map((column) => `old."${column}" is distinct from new."${column}"`).join(" or ");

const up = [
  `CREATE TABLE "duplicate_keys" (
      "account_id" uuid NOT NULL,
      "record_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "keys" bigint array NOT NULL,
      CONSTRAINT "duplicate_keys_pkey" PRIMARY KEY ("account_id", "record_id")
    )`,
  // Keys are looked up by the thousand: a list of entries that wait for their place would be walked each time.
  `CREATE INDEX "duplicate_keys_keys_search" ON "duplicate_keys" USING gin ("account_id", "keys") WITH (fastupdate=off)`,
  `CREATE TABLE "duplicate_keys_due" (
      "account_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "record_id" uuid NOT NULL,
      CONSTRAINT "duplicate_keys_due_pkey" PRIMARY KEY ("account_id", "kind", "record_id")
    )`,
  // The row that is there already is locked: whoever makes the keys waits for what is just being written, or comes later.
  `CREATE FUNCTION "make_duplicate_keys_due"() RETURNS trigger LANGUAGE plpgsql AS $$
    begin
      insert into "duplicate_keys_due" ("account_id", "kind", "record_id") values (new."account_id", upper(tg_table_name), new."id")
        on conflict ("account_id", "kind", "record_id") do update set "kind" = excluded."kind";
      return null;
    end $$`,
  `CREATE FUNCTION "forget_duplicate_keys"() RETURNS trigger LANGUAGE plpgsql AS $$
    begin
      delete from "duplicate_keys" where "account_id" = old."account_id" and "record_id" = old."id";
      delete from "duplicate_keys_due" where "account_id" = old."account_id" and "kind" = upper(tg_table_name) and "record_id" = old."id";
      return null;
    end $$`,
  ...kinds.flatMap(([table, columns]) => [
    `CREATE TRIGGER "${table}_is_new_to_duplicates" AFTER INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION "make_duplicate_keys_due"()`,
    `CREATE TRIGGER "${table}_is_other_to_duplicates" AFTER UPDATE ON "${table}" FOR EACH ROW WHEN (${changed(columns)}) EXECUTE FUNCTION "make_duplicate_keys_due"()`,
    `CREATE TRIGGER "${table}_is_gone_from_duplicates" AFTER DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION "forget_duplicate_keys"()`,
    `INSERT INTO "duplicate_keys_due" ("account_id", "kind", "record_id") SELECT "account_id", '${table.toUpperCase()}', "id" FROM "${table}"`,
  ]),
];

/** What doubles of a record have in common with it, so that they are found without a look at all others. */
export class KeepKeysOfDuplicates1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of kinds)
      for (const event of ["is_new_to", "is_other_to", "is_gone_from"])
        await runner.query(`DROP TRIGGER "${table}_${event}_duplicates" ON "${table}"`);
    for (const name of ["make_duplicate_keys_due", "forget_duplicate_keys"])
      await runner.query(`DROP FUNCTION "${name}"()`);
    for (const name of ["duplicate_keys_due", "duplicate_keys"]) await runner.query(`DROP TABLE "${name}"`);
  }
}
