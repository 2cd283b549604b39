import { DefaultNamingStrategy, type NamingStrategyInterface } from "typeorm";

/** `createdAt` to `created_at`, `LossReason` to `loss_reason`. */
export const columnNameOf = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

/** `card_stage_id` to `cardStageId`. */
export const propertyNameOf = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Names in the database are snake case, and constraints are named for what they hold, so that an error can be read. */
export class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? columnNameOf(className);
  }

  override columnName(propertyName: string, given: string | undefined): string {
    return given ?? columnNameOf(propertyName);
  }

  override primaryKeyName(table: string | { name: string }): string {
    return `${nameOf(table)}_pkey`;
  }

  override uniqueConstraintName(table: string | { name: string }, columns: string[]): string {
    return `${nameOf(table)}_${withoutAccount(columns)}_unique`;
  }

  /** Where an index has no name of its own, it keeps something unique among the rows that have it. */
  override indexName(table: string | { name: string }, columns: string[]): string {
    return this.uniqueConstraintName(table, columns);
  }

  override foreignKeyName(table: string | { name: string }, columns: string[]): string {
    return `${nameOf(table)}_${withoutAccount(columns)}_fkey`;
  }
}

const nameOf = (table: string | { name: string }): string =>
  (typeof table === "string" ? table : table.name).split(".").at(-1) ?? "";

const withoutAccount = (columns: readonly string[]): string =>
  columns.filter((name) => name !== "account_id").join("_") || "account_id";
