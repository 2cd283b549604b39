import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "request" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "version" integer NOT NULL DEFAULT '1',
      "responsible_id" uuid NOT NULL,
      "creator_id" uuid NOT NULL,
      "external_id" text,
      "custom" jsonb NOT NULL DEFAULT '{}',
      "deleted_at" TIMESTAMP(3) WITH TIME ZONE,
      "source" text NOT NULL,
      "source_text" text,
      "name_key" text COLLATE "C" NOT NULL DEFAULT '',
      "name" text,
      "company_name_key" text COLLATE "C" NOT NULL DEFAULT '',
      "company_name" text,
      "phones_key" text COLLATE "C" NOT NULL DEFAULT '',
      "phones" jsonb NOT NULL DEFAULT '[]',
      "emails_key" text COLLATE "C" NOT NULL DEFAULT '',
      "emails" jsonb NOT NULL DEFAULT '[]',
      "text" text,
      "tags" text array NOT NULL DEFAULT '{}',
      "status" text NOT NULL,
      "dismiss_reason" text,
      "settled_at" TIMESTAMP(3) WITH TIME ZONE,
      "lead_id" uuid,
      "contact_id" uuid,
      "company_id" uuid,
      CONSTRAINT "request_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE UNIQUE INDEX "request_external_id_unique" ON "request" ("account_id", "external_id") WHERE "external_id" IS NOT NULL`,
  `ALTER TABLE "request" ADD CONSTRAINT "request_responsible_id_fkey" FOREIGN KEY ("account_id", "responsible_id") REFERENCES "user"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "request" ADD CONSTRAINT "request_creator_id_fkey" FOREIGN KEY ("account_id", "creator_id") REFERENCES "user"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "request" ADD CONSTRAINT "request_lead_id_fkey" FOREIGN KEY ("account_id", "lead_id") REFERENCES "lead"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "request" ADD CONSTRAINT "request_contact_id_fkey" FOREIGN KEY ("account_id", "contact_id") REFERENCES "contact"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "request" ADD CONSTRAINT "request_company_id_fkey" FOREIGN KEY ("account_id", "company_id") REFERENCES "company"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX "request_created_at_list" on "request" (account_id, "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_responsible_id_created_at_list" on "request" (account_id, "responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_creator_id_created_at_list" on "request" (account_id, "creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_name_key_list" on "request" (account_id, "name_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_responsible_id_name_key_list" on "request" (account_id, "responsible_id", "name_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_creator_id_name_key_list" on "request" (account_id, "creator_id", "name_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_lead_id_link" on "request" (account_id, "lead_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_contact_id_link" on "request" (account_id, "contact_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_company_id_link" on "request" (account_id, "company_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "request_name_key_search" on "request" using gin (account_id, "name_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "request_company_name_key_search" on "request" using gin (account_id, "company_name_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "request_phones_key_search" on "request" using gin (account_id, "phones_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "request_emails_key_search" on "request" using gin (account_id, "emails_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "request_trash" on "request" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "request_responsible_id_trash" on "request" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "request_creator_id_trash" on "request" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE STATISTICS "request_responsible_id_statistics" (dependencies, mcv) on account_id, "responsible_id" from "request"`,
  `CREATE STATISTICS "request_creator_id_statistics" (dependencies, mcv) on account_id, "creator_id" from "request"`,
];

/** What came in from outside and is not sorted yet. */
export class CreateRequests1765100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "request"`);
  }
}
