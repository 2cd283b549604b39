import type { Description } from "../description/description";
import { boundFields } from "../writing/bound-fields";
import type { Values } from "../writing/stored-values";
import { canonical } from "../writing/write-rows";
import type { Entry } from "./entries-since";

/**
 * A record with what an import changed of it as it was before; what its importer alone has changed since stays, unless the
 * kind completes it together with something that goes back. Custom fields are fields, each by itself.
 */
export function valuesBefore(of: Description, entries: readonly Entry[], current: Values): Values {
  const was = firstOf(entries);
  const own = entries.filter(({ isImports }) => isImports);
  const said = new Set(own.flatMap(({ before }) => Object.keys(before)));
  const bound = boundFields(of);
  const isBound = [...said].some((name) => bound.has(name));
  const back = Object.keys(was).filter((name) => said.has(name) || (isBound && bound.has(name)));
  const values = { ...current, ...Object.fromEntries(back.map((name) => [name, was[name]])) };
  return said.has("custom") ? { ...values, custom: customBefore(own, current) } : values;
}

/** Each field as it was before anything changed it. */
const firstOf = (entries: readonly Entry[]): Values =>
  entries.reduceRight<Values>((values, { before }) => ({ ...values, ...before }), {});

function customBefore(own: readonly Entry[], current: Values): Values {
  const fieldsOf = (values: Values | undefined): Values => (values?.["custom"] ?? {}) as Values;
  const was = fieldsOf(own.find(({ before }) => "custom" in before)?.before);
  const became = fieldsOf(own.findLast(({ after }) => "custom" in after)?.after);
  const keys = new Set([...Object.keys(was), ...Object.keys(became)]);
  const isImports = (key: string): boolean => keys.has(key) && canonical(was[key]) !== canonical(became[key]);
  const others = Object.entries(fieldsOf(current)).filter(([key]) => !isImports(key));
  return Object.fromEntries([...others, ...Object.entries(was).filter(([key]) => isImports(key))]);
}
