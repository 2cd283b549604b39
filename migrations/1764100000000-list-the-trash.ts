import type { MigrationInterface, QueryRunner } from "typeorm";

const indexes = [
  `CREATE INDEX "company_trash" ON "company" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "company_responsible_id_trash" ON "company" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "company_creator_id_trash" ON "company" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "contact_trash" ON "contact" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "contact_responsible_id_trash" ON "contact" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "contact_creator_id_trash" ON "contact" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "lead_trash" ON "lead" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "lead_responsible_id_trash" ON "lead" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "lead_creator_id_trash" ON "lead" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "task_trash" ON "task" (account_id, deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "task_responsible_id_trash" ON "task" (account_id, "responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "task_creator_id_trash" ON "task" (account_id, "creator_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "task_card_responsible_id_trash" ON "task" (account_id, "card_responsible_id", deleted_at, id) where deleted_at is not null`,
  `CREATE INDEX "task_card_creator_id_trash" ON "task" (account_id, "card_creator_id", deleted_at, id) where deleted_at is not null`,
];

/** The trash is read as a list, the last deleted first: for the whole account, and behind each column of an owner. */
export class ListTheTrash1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of indexes) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of indexes) await runner.query(`DROP INDEX ${/"\w+"/.exec(statement)?.[0] ?? ""}`);
  }
}
