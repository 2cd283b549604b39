import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "customer" (
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
      "name_key" text COLLATE "C" NOT NULL DEFAULT '',
      "name" text NOT NULL,
      "next_purchase_on" date,
      "period_days" integer,
      "status" text NOT NULL,
      "expected_sum_currency" character(3),
      "expected_sum" numeric(19,4),
      "tags" text array NOT NULL DEFAULT '{}',
      "company_id" uuid,
      CONSTRAINT "customer_pkey" PRIMARY KEY ("account_id", "id")
    )`,
  `CREATE TABLE "customer_contact" (
      "account_id" uuid NOT NULL,
      "customer_id" uuid NOT NULL,
      "contact_id" uuid NOT NULL,
      CONSTRAINT "customer_contact_pkey" PRIMARY KEY ("account_id", "customer_id", "contact_id")
    )`,
  `CREATE UNIQUE INDEX "customer_external_id_unique" ON "customer" ("account_id", "external_id") WHERE "external_id" IS NOT NULL`,
  `CREATE INDEX "customer_contact_contact_id_link" ON "customer_contact" ("account_id", "contact_id", "customer_id")`,
  `ALTER TABLE "customer" ADD CONSTRAINT "customer_responsible_id_fkey" FOREIGN KEY ("account_id", "responsible_id") REFERENCES "user"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "customer" ADD CONSTRAINT "customer_creator_id_fkey" FOREIGN KEY ("account_id", "creator_id") REFERENCES "user"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "customer" ADD CONSTRAINT "customer_company_id_fkey" FOREIGN KEY ("account_id", "company_id") REFERENCES "company"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "customer_contact" ADD CONSTRAINT "customer_contact_contact_id_fkey" FOREIGN KEY ("account_id", "contact_id") REFERENCES "contact"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "customer_contact" ADD CONSTRAINT "customer_contact_customer_id_fkey" FOREIGN KEY ("account_id", "customer_id") REFERENCES "customer"("account_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX "customer_created_at_list" on "customer" (account_id, "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_responsible_id_created_at_list" on "customer" (account_id, "responsible_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_creator_id_created_at_list" on "customer" (account_id, "creator_id", "created_at", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_name_key_list" on "customer" (account_id, "name_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_responsible_id_name_key_list" on "customer" (account_id, "responsible_id", "name_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_creator_id_name_key_list" on "customer" (account_id, "creator_id", "name_key", id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_next_purchase_on_list" on "customer" (account_id, (coalesce("next_purchase_on", 'infinity'::date)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_responsible_id_next_purchase_on_list" on "customer" (account_id, "responsible_id", (coalesce("next_purchase_on", 'infinity'::date)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_creator_id_next_purchase_on_list" on "customer" (account_id, "creator_id", (coalesce("next_purchase_on", 'infinity'::date)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_expected_sum_list" on "customer" (account_id, (coalesce("expected_sum", '-Infinity'::numeric)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_responsible_id_expected_sum_list" on "customer" (account_id, "responsible_id", (coalesce("expected_sum", '-Infinity'::numeric)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_creator_id_expected_sum_list" on "customer" (account_id, "creator_id", (coalesce("expected_sum", '-Infinity'::numeric)), id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_company_id_link" on "customer" (account_id, "company_id", created_at, id) with (fillfactor=70) where deleted_at is null`,
  `CREATE INDEX "customer_name_key_search" on "customer" using gin (account_id, "name_key" gin_trgm_ops) where deleted_at is null`,
  `CREATE INDEX "customer_trash" on "customer" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "customer_responsible_id_trash" on "customer" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "customer_creator_id_trash" on "customer" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE STATISTICS "customer_responsible_id_statistics" (dependencies, mcv) on account_id, "responsible_id" from "customer"`,
  `CREATE STATISTICS "customer_creator_id_statistics" (dependencies, mcv) on account_id, "creator_id" from "customer"`,
];

/** Those who buy again and again, and the people who do it for them. */
export class CreateCustomers1765100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "customer", "customer_contact"`);
  }
}
