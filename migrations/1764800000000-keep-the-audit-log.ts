import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `ALTER TABLE "change" ADD "operation" text, ADD "address" text, ADD "agent" text`,
  `CREATE INDEX "change_audit" ON "change" ("account_id", "at", "id")
    WHERE kind in ('ACCOUNT', 'USER', 'GROUP', 'ROLE', 'LICENCE', 'API_TOKEN', 'BILLING')`,
  `CREATE FUNCTION "refuse_to_rewrite_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' AND current_setting('bailiwick.forgetting', true) = 'on' THEN
        RETURN NULL;
      END IF;
      RAISE EXCEPTION 'the table change is append-only: no % of it', TG_OP USING ERRCODE = 'insufficient_privilege';
    END $$`,
  `CREATE TRIGGER "change_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "change"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_rewrite_changes"()`,
];

const down = [
  `DROP TRIGGER "change_is_append_only" ON "change"`,
  `DROP FUNCTION "refuse_to_rewrite_changes"()`,
  `DROP INDEX "change_audit"`,
  `ALTER TABLE "change" DROP COLUMN "operation", DROP COLUMN "address", DROP COLUMN "agent"`,
];

/** What is done to people and rights: by which operation and from where, found by time, and never written over. */
export class KeepTheAuditLog1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
