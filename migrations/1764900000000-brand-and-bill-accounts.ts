import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `ALTER TABLE "account" ADD "primary_color" text`,
  `ALTER TABLE "account" ADD "accent_color" text`,
  `ALTER TABLE "account" ADD "background_color" text`,
  `ALTER TABLE "account" ADD "text_color" text`,
  `CREATE TABLE "logo" (
      "account_id" uuid NOT NULL,
      "id" uuid NOT NULL,
      "type" text NOT NULL,
      "bytes" bytea NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "logo_pkey" PRIMARY KEY ("account_id")
    )`,
  `ALTER TABLE "logo" ADD CONSTRAINT "logo_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("account_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "billing" (
      "account_id" uuid NOT NULL,
      "company_name" text,
      "address_lines" text array NOT NULL DEFAULT '{}',
      "country" character(2),
      "tax_number" text,
      "email" text,
      "purchase_order" text,
      CONSTRAINT "billing_pkey" PRIMARY KEY ("account_id")
    )`,
  `ALTER TABLE "billing" ADD CONSTRAINT "billing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("account_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [
  `DROP TABLE "billing"`,
  `DROP TABLE "logo"`,
  `ALTER TABLE "account" DROP COLUMN "text_color"`,
  `ALTER TABLE "account" DROP COLUMN "background_color"`,
  `ALTER TABLE "account" DROP COLUMN "accent_color"`,
  `ALTER TABLE "account" DROP COLUMN "primary_color"`,
];

/** How clients draw themselves for an account, and who pays for it. */
export class BrandAndBillAccounts1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
