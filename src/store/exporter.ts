import type { Description } from "./description/description";
import type { Door } from "./door";
import { type ExportedPage, type Exporting, countExported, exportedPage } from "./reading/exported";
import type { Keyset } from "./reading/keyset";
import type { Wanted } from "./reading/wanted";

/** The right to take records of a kind out of the account (`rights.md` 5.10), the channel aside. */
export class Exporter<T extends object> {
  declare protected readonly record: (record: T) => T;

  constructor(
    private readonly door: Door,
    private readonly description: Description,
  ) {}

  /** At most `limit` records behind `from`. Throws `BadInput`, `Forbidden` (a hidden field is asked by). */
  some(wanted: Wanted, exporting: Exporting, from: Keyset | null, limit: number): Promise<ExportedPage> {
    return exportedPage(this.door, wanted, exporting, { from, limit });
  }

  /** How many there are in all. */
  count(exporting: Exporting): Promise<number> {
    return countExported(this.door, this.description, exporting);
  }
}
