import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whether a user is mailed when somebody makes it responsible for records. */
export class SwitchOffMailOfGiven1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user" ADD "mailed_when_given" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user" DROP COLUMN "mailed_when_given"`);
  }
}
