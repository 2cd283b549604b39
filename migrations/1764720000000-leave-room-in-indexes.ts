import type { MigrationInterface, QueryRunner } from "typeorm";

const kinds = [
  { table: "company", sorts: ["created_at", "name_key"], links: ["parent_id"] },
  { table: "contact", sorts: ["created_at", "name_key"], links: ["company_id"] },
  {
    table: "lead",
    sorts: ["created_at", "name_key", "price"],
    links: ["pipeline_id", "stage_id", "loss_reason_id", "company_id", "main_contact_id"],
  },
  {
    table: "task",
    sorts: ["created_at", "due_by"],
    links: ["card_id"],
    more: ["card_responsible_id", "card_creator_id"],
  },
];

const indexes = kinds.flatMap(({ table, sorts, links, more = [] }) => [
  ...sorts.flatMap((sort) => [
    `${table}_${sort}_list`,
    ...["responsible_id", "creator_id", ...more].map((owner) => `${table}_${owner}_${sort}_list`),
  ]),
  ...links.map((link) => `${table}_${link}_link`),
]);

/** Pages of the indexes of lists and links are filled to 70 % from now on; those that are there stay until `REINDEX`. */
export class LeaveRoomInIndexes1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of indexes) await runner.query(`ALTER INDEX "${index}" SET (fillfactor = 70)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of indexes) await runner.query(`ALTER INDEX "${index}" RESET (fillfactor)`);
  }
}
