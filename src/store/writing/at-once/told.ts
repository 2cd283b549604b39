import type { RowAt } from "../../compiled/drawing";
import { sqlOf } from "../../compiled/json";
import { payloadJson } from "../../compiled/payload-json";
import { type AskedLists, type CompiledQuestion, askedWith, drawingOf } from "../../compiled/read-compiled";
import type { PayloadSketch } from "../../compiled/sketch";
import { NotCompiled } from "../../compiled/not-compiled";
import type { Description } from "../../description/description";
import { columnsOf } from "../../reading/columns";
import { type Sql, join, nothingMore, sql } from "../../sql";
import type { Standing } from "../../standing";
import { isPlain } from "./surely-answered";

/** What a change is answered with: the record's columns of these fields, or the text of a payload. */
export type Told = { readonly fields: ReadonlySet<string> } | ToldPayload;

interface ToldPayload extends AskedLists {
  readonly payload: PayloadSketch;
}

/** A payload as a standing is told it. Throws `NotCompiled` where something is asked that could be refused. */
export function payloadTold(standing: Standing, { sketch, requests }: CompiledQuestion<PayloadSketch>): ToldPayload {
  const asked = requests();
  if (!asked.bySlot.every(isPlain)) throw new NotCompiled();
  return { payload: sketch, ...askedWith(standing, sketch, asked) };
}

/** How a statement tells it: what it keeps of the row that it `changed`, what it selects of that, and what it joins. */
export interface Telling {
  readonly returned: Sql;
  readonly selected: Sql;
  readonly joins: Sql;
}

export function tell(standing: Standing, of: Description, told: Told): Telling {
  if ("payload" in told) return tellPayload(standing, told);
  return { returned: columnsOf(of, told.fields, "r"), selected: sql`changed.*`, joins: nothingMore };
}

function tellPayload(standing: Standing, { payload, lists }: ToldPayload): Telling {
  const at: RowAt = { alias: "changed", joins: [] };
  const json = sqlOf(payloadJson(payload, drawingOf(standing, lists), at));
  return {
    returned: sql`r.*`,
    selected: sql`changed.present, case when changed.present then ${json} end as answer`,
    joins: join(at.joins, ""),
  };
}
