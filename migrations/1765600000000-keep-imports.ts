import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "import" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "maker_id" uuid NOT NULL,
      "api_token_id" uuid,
      "file_id" uuid NOT NULL,
      "name" text NOT NULL,
      "format" text NOT NULL,
      "encoding" text,
      "delimiter" text,
      "headings" jsonb NOT NULL,
      "sample" jsonb NOT NULL,
      "lines" integer NOT NULL,
      "day_order" text,
      "job_id" uuid,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "import_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `ALTER TABLE "import" ADD CONSTRAINT "import_maker_id_fkey" FOREIGN KEY ("account_id", "maker_id") REFERENCES "user"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "import" ADD CONSTRAINT "import_api_token_id_fkey" FOREIGN KEY ("account_id", "api_token_id") REFERENCES "api_token"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "import_line" (
      "account_id" uuid NOT NULL,
      "job_id" uuid NOT NULL,
      "place" integer NOT NULL,
      "line" integer NOT NULL,
      "outcome" text NOT NULL,
      "record_id" uuid,
      "faults" jsonb,
      CONSTRAINT "import_line_pkey" PRIMARY KEY ("account_id", "job_id", "place")
    )`,
  `ALTER TABLE "import_line" ADD CONSTRAINT "import_line_job_id_fkey" FOREIGN KEY ("account_id", "job_id") REFERENCES "job"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "import_key" (
      "account_id" uuid NOT NULL,
      "job_id" uuid NOT NULL,
      "key" text NOT NULL,
      "line" integer NOT NULL,
      CONSTRAINT "import_key_pkey" PRIMARY KEY ("account_id", "job_id", "key")
    )`,
  `ALTER TABLE "import_key" ADD CONSTRAINT "import_key_job_id_fkey" FOREIGN KEY ("account_id", "job_id") REFERENCES "job"("account_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // What an import has written is taken back by what it wrote into the change log.
  `CREATE INDEX "change_import" ON "change" ("account_id", "via", "kind", "record_id", "version") WHERE via like 'import:%'`,
];

const down = [
  `DROP INDEX "change_import"`,
  `DROP TABLE "import_key"`,
  `DROP TABLE "import_line"`,
  `DROP TABLE "import"`,
];

/** Files that were sent to be imported, and what became of their lines. */
export class KeepImports1765600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
