import type { Errand } from "./errand";

/** How a request was answered. */
export interface Answered {
  /** Of HTTP. */
  readonly status: number;
  readonly milliseconds: number;
  /** Did the client leave before? */
  readonly isAborted: boolean;
}

const gravest = "INTERNAL_SERVER_ERROR";

/**
 * One word for a request, out of a list that no client can make longer: `OK`, the code of its gravest or first error,
 * `USER_ERRORS` where a payload bears what can be mended, `ABORTED`, or `HTTP_413` where GraphQL never saw it.
 */
export function outcomeOf({ codes, faults }: Pick<Errand, "codes" | "faults">, answered: Answered): string {
  const [first] = codes;
  if (first !== undefined) return codes.includes(gravest) ? gravest : first;
  if (answered.isAborted) return "ABORTED";
  if (answered.status >= 400) return `HTTP_${answered.status}`;
  return faults.length > 0 ? "USER_ERRORS" : "OK";
}
