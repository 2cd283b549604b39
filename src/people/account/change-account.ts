import { faultsOfThreshold } from "../../store/duplicates/threshold";
import { type AccountRow, type AccountSetting, findAccount, setOnAccount } from "../../store/people/accounts";
import type { RightsChange } from "../../store/people/rights-change";
import { type Fault, NotFound } from "../../store/refusals";
import { logAccountChange } from "./log-account-change";
import { fault, faultsOfCurrency, faultsOfText, faultsOfTimeZone, refuseIfAny } from "../input";

/** What to change; absent: as it is. Null clears nothing here: everything is needed. */
export type AccountInput = { readonly [F in keyof AccountSetting]?: AccountSetting[F] | null | undefined };

/** Changes an account or its policies; the account as it is then. Throws `Faults`. */
export async function changeAccount(change: RightsChange, input: AccountInput): Promise<AccountRow> {
  const { database, accountId, standing } = change;
  refuseIfAny(faultsOf(input));
  const after = Object.fromEntries(
    Object.entries<unknown>(input).filter(([, value]) => value !== undefined),
  ) as AccountSetting;
  const before = await findAccount(database, accountId);
  await setOnAccount(database, accountId, after);
  const changed = await findAccount(database, accountId, standing);
  if (before === null || changed === null) throw new NotFound();
  const was = Object.fromEntries(Object.keys(after).map((key) => [key, before[key as keyof AccountSetting]]));
  await logAccountChange(change, was, after);
  return changed;
}

function faultsOf(input: AccountInput): Fault[] {
  const { name, timeZone, currency, duplicatesThreshold } = input;
  const cleared = Object.entries<unknown>(input).filter(([, value]) => value === null);
  return [
    ...cleared.map(([field]) => fault([field], "REQUIRED", "It can't be cleared.")),
    ...(typeof name === "string" ? faultsOfText(name, ["name"], 100) : []),
    ...(typeof timeZone === "string" ? faultsOfTimeZone(timeZone, ["timeZone"]) : []),
    ...(typeof currency === "string" ? faultsOfCurrency(currency, ["currency"]) : []),
    ...(typeof duplicatesThreshold === "number" ? faultsOfThreshold(duplicatesThreshold, ["duplicatesThreshold"]) : []),
  ];
}
