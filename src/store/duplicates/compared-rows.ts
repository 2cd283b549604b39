import { type ComparedRecord, comparedRecord } from "../../duplicates/compared-record";
import type { Description } from "../description/description";
import { type Values, valuesOf } from "../writing/stored-values";
import type { ComparedPart } from "./compared-parts";

/** A record as it is compared, by its UUID. */
export const comparedValues = (parts: readonly ComparedPart[], values: Values): ComparedRecord =>
  comparedRecord(parts, { id: String(values["id"]), texts: parts.map(({ textsIn }) => textsIn(values)) });

/** The same of a row of `valueColumns`. */
export const comparedRow = (of: Description, parts: readonly ComparedPart[], row: Values): ComparedRecord =>
  comparedValues(parts, valuesOf(of, row));
