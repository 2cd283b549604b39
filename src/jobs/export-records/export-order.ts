import type { AskedOrder } from "../../graphql/records/page-request";
import type { VcardVersion } from "../../sheets/vcard/write-vcard";
import type { Kind } from "../../store/description/kinds";
import type { DelimiterName, FormatName } from "./formats";

/** How a file is written, where it says. */
export interface ExportOptions {
  readonly delimiter?: DelimiterName | null;
  readonly bom?: boolean | null;
  readonly headings?: "LABELS" | "NAMES" | null;
  readonly vcardVersion?: "V3_0" | "V4_0" | null;
}

/** What an export works from. */
export interface ExportOrder {
  readonly resource: Kind;
  readonly format: FormatName;
  /** Names of the parts that are told, in their order. */
  readonly parts: readonly string[];
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly search: string | null;
  readonly orderBy: readonly AskedOrder[];
  readonly options: ExportOptions;
}

export const versionOf = ({ vcardVersion }: ExportOptions): VcardVersion => (vcardVersion === "V3_0" ? "3.0" : "4.0");
