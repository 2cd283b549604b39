import type { DatabaseAddress } from "../config";
import { createAccount } from "../people/account/create-account";
import { makeLogin } from "../people/account/sign-up";
import { parseEmailAddress } from "../people/email-address";
import { faultsOfEmail } from "../people/email-faults";
import { faultsOfCurrency, faultsOfText, faultsOfTimeZone } from "../people/input";
import { profiles, type ProfileName } from "../rights/profiles";
import { dataSourceOf } from "../store/data-source";
import { databaseOf, type Database } from "../store/database";
import { faultOfDatabase } from "../store/database-fault";
import { StartFault } from "../store/start-fault";
import type { AccountOrder } from "./product";

/** Makes an account and its first administrator, with a login of its own. Throws StartFault for what the caller can mend. */
export async function foundAccount({ url }: DatabaseAddress, order: AccountOrder): Promise<void> {
  const profile = profileOf(order.profile);
  refuseFaults(order);
  const source = dataSourceOf({ url, connections: 2, entities: [], migrations: [] });
  try {
    await source.initialize();
    await databaseOf(source, () => undefined).inTransaction((inside) => found(inside, order, profile, new Date()));
  } catch (error) {
    throw faultOfDatabase(error, url) ?? error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

async function found(inside: Database, order: AccountOrder, profile: ProfileName, now: Date): Promise<void> {
  const read = parseEmailAddress(order.email);
  const email = "address" in read ? read.address : order.email;
  const { name, person, password, timeZone, currency } = order;
  const loginId = await makeLogin(inside, { name: person, email, password }, now);
  if (loginId === null) {
    const remedy = "That person signs up for another account with it, in the API; or name another e-mail here.";
    throw new StartFault(`${email} has a login already.`, remedy);
  }
  const founder = { loginId, email, name: person.trim() };
  await createAccount(inside, { name: name.trim(), profile, timeZone, currency, founder }, now);
}

function profileOf(text: string): ProfileName {
  const known = Object.keys(profiles) as ProfileName[];
  const profile = known.find((name) => name === text.toUpperCase());
  if (profile) return profile;
  throw new StartFault(`There is no profile ${text}.`, `Say one of: ${known.join(", ")}.`);
}

function refuseFaults({ name, email, person, timeZone, currency }: AccountOrder): void {
  const faults = [
    ...faultsOfText(name, ["--name"], 100),
    ...faultsOfText(person, ["--person"], 200),
    ...faultsOfEmail(email, ["--email"]),
    ...faultsOfTimeZone(timeZone, ["--time-zone"]),
    ...faultsOfCurrency(currency, ["--currency"]),
  ];
  if (faults.length === 0) return;
  const lines = faults.map(({ field, message }) => `${field.join(".")}: ${message}`);
  throw new StartFault(`The account cannot be made. ${lines.join(" ")}`, "Nothing was changed.");
}
