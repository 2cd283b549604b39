import { type BillingRow, findBilling, putBilling } from "../../store/people/billing";
import type { RightsChange } from "../../store/people/rights-change";
import type { Fault } from "../../store/refusals";
import { logAccountChange } from "../account/log-account-change";
import { addressIn } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { fault, faultsOfText, refuseIfAny } from "../input";
import { isCountry } from "./countries";

/** Absent: as it is; null clears. */
export type BillingInput = { readonly [F in keyof BillingRow]?: BillingRow[F] | null | undefined };

const nothing: BillingRow = {
  ...{ companyName: null, addressLines: [], country: null, taxNumber: null, email: null, purchaseOrder: null },
};

/** Changes the billing details of an account. Throws `Faults`. */
export async function changeBilling(change: RightsChange, input: BillingInput): Promise<void> {
  refuseIfAny(faultsOf(input));
  const { database, accountId } = change;
  const before = (await findBilling(database, accountId)) ?? nothing;
  const after = { ...before, ...saidIn(input) };
  await putBilling(database, accountId, after);
  const names = Object.keys(saidIn(input)) as (keyof BillingRow)[];
  const only = (row: BillingRow): object => Object.fromEntries(names.map((name) => [name, row[name]]));
  await logAccountChange(change, only(before), only(after), "BILLING");
}

/** What was said, as it is kept. */
function saidIn({ addressLines, email, ...texts }: BillingInput): Partial<BillingRow> {
  const kept = {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, trimmed(text)])),
    ...{ email: email && addressIn(email), addressLines: addressLines === null ? [] : addressLines?.map(trimmed) },
  };
  return Object.fromEntries(Object.entries<unknown>(kept).filter(([, value]) => value !== undefined));
}

const trimmed = <T extends string | null | undefined>(text: T): T => (text?.trim() ?? text) as T;

const longest = { companyName: 200, taxNumber: 50, purchaseOrder: 100 } as const;
const mostLines = 6;
const longestLine = 200;

function faultsOf({ addressLines, country, email, ...input }: BillingInput): Fault[] {
  const texts = Object.entries(longest) as [keyof typeof longest, number][];
  return [
    ...texts.flatMap(([name, most]) =>
      typeof input[name] === "string" ? faultsOfText(input[name], [name], most) : [],
    ),
    ...(typeof country === "string" && !isCountry(country) ? [noCountry] : []),
    ...(typeof email === "string" ? faultsOfEmail(email, ["email"]) : []),
    ...faultsOfLines(addressLines ?? []),
  ];
}

const noCountry = fault(["country"], "INVALID", "An ISO 3166-1 code of two capital letters is needed, as DE.");

function faultsOfLines(lines: readonly string[]): Fault[] {
  if (lines.length > mostLines)
    return [
      fault(["addressLines"], "TOO_MANY", `An address has at most ${mostLines} lines.`, { max: String(mostLines) }),
    ];
  return lines.flatMap((line, index) => faultsOfText(line, ["addressLines", String(index)], longestLine));
}
