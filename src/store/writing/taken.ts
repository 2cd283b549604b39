import { QueryFailedError } from "typeorm";
import type { Description } from "../description/description";
import { Faults } from "../refusals";

const uniqueViolation = "23505";

/** Runs a writing; where somebody was faster with a name or an external id, that is what the caller is told. */
export async function takenAsFault<T>(of: Description, path: readonly string[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const constraint = uniqueConstraint(error);
    if (constraint === null) throw error;
    const field = of.fields.find(
      (each) => constraint === `${of.table}_${each.column}_unique` || constraint.endsWith(`_${each.column}_unique`),
    );
    const message = `Another one has this ${field?.name ?? "value"} already.`;
    throw new Faults([{ field: field ? [...path, field.name] : [...path], code: "TAKEN", message }]);
  }
}

function uniqueConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return code === uniqueViolation ? (constraint ?? "") : null;
}
