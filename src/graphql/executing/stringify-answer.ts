import type { FormattedExecutionResult } from "graphql";
import { Answer } from "../../store/compiled/answer";

/** Writes an answer as Apollo does, to the byte, with the texts that came from the database as they are. */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  const { errors, data, extensions } = result;
  if (!data || !Object.values(data).some((value) => value instanceof Answer)) return `${JSON.stringify(result)}\n`;
  const values = Object.entries(data);
  const members = values.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`);
  const parts = [`"data":{${members.join()}}`];
  if (errors) parts.unshift(`"errors":${JSON.stringify(errors)}`);
  if (extensions) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join()}}\n`;
}

const textOf = (value: unknown): string => (value instanceof Answer ? value.text : JSON.stringify(value));
