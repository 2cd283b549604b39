import type { Description } from "../store/description/description";
import type { Condition } from "../store/reading/wanted";

/** What was made after a job was asked for is not meant by it. */
export function madeBefore(of: Description, moment: Date): Condition {
  const field = of.fields.find(({ name }) => name === "createdAt");
  if (!field) throw new Error(`${of.kind} has no createdAt`);
  return { on: "field", field, operator: "lte", value: moment };
}
