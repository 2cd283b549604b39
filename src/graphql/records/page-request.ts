import type { Description } from "../../store/description/description";
import type { Order, PageRequest } from "../../store/reading/wanted";
import { conditionsOf } from "./conditions";
import { enumName } from "./page-args";

type Arguments = Readonly<Record<string, unknown>>;

/** The arguments of a list, as graphql-js coerces them, as what the door is asked for. Throws `BadInput`. */
export function requestOf(of: Description, args: Arguments, counted: boolean, listed: boolean): PageRequest {
  return {
    first: (args["first"] ?? null) as number | null,
    after: (args["after"] ?? null) as string | null,
    last: (args["last"] ?? null) as number | null,
    before: (args["before"] ?? null) as string | null,
    conditions: conditionsOf(of, args["filter"] as Arguments | null | undefined),
    orderBy: ordersOf(of, (args["orderBy"] ?? []) as readonly AskedOrder[]),
    counted,
    listed,
  };
}

/** As `LeadOrder` has it. */
export interface AskedOrder {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

export const ordersOf = (of: Description, orders: readonly AskedOrder[]): readonly Order[] =>
  orders.flatMap(({ field: name, direction }) => {
    const field = of.fields.find((each) => enumName(each.name) === name);
    return field ? [{ field, direction }] : [];
  });
