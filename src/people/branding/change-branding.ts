import { randomUUID } from "node:crypto";
import { type AccountRow, findAccount } from "../../store/people/accounts";
import { type Colours, type Image, dropLogo, putLogo, setColours } from "../../store/people/branding";
import type { RightsChange } from "../../store/people/rights-change";
import { type Fault, Faults, NotFound } from "../../store/refusals";
import { logAccountChange } from "../account/log-account-change";
import { fault, refuseAbsent, refuseIfAny } from "../input";
import { readImage } from "./read-image";

/** Absent: as it is; null: the client's own. */
export type ColoursInput = { readonly [C in keyof Colours]?: string | null | undefined };

/** Changes the colours of an account; the account as it is then. Throws `Faults`. */
export async function changeColours(change: RightsChange, input: ColoursInput): Promise<AccountRow> {
  refuseIfAny(Object.entries(input).flatMap(([name, color]) => faultsOfColor(name, color)));
  const { database, accountId } = change;
  const before = await accountIn(change);
  const after = saidIn(input);
  await setColours(database, accountId, { ...before, ...after });
  const names = Object.keys(after) as (keyof Colours)[];
  await logAccountChange(change, Object.fromEntries(names.map((name) => [name, before[name]])), after);
  return accountIn(change);
}

function saidIn(input: ColoursInput): Partial<Colours> {
  const said = Object.entries<string | null | undefined>(input).filter(([, color]) => color !== undefined);
  return Object.fromEntries(said.map(([name, color]) => [name, color?.toLowerCase() ?? null]));
}

const faultsOfColor = (name: string, color: string | null | undefined): Fault[] =>
  color === null || color === undefined || /^#[0-9a-f]{6}$/i.test(color)
    ? []
    : [fault([name], "INVALID", "A colour is written as # and six hexadecimal digits, as #1a73e8.")];

/** Puts a logo in the place of the one before, or takes it away; the account as it is then. Throws `Faults`. */
export async function changeLogo(change: RightsChange, typed: string | null | undefined): Promise<AccountRow> {
  refuseAbsent(typed, "image");
  const image = typeof typed === "string" ? logoIn(typed) : null;
  const { database, accountId, now } = change;
  const { logoId: logo } = await accountIn(change);
  const id = image && randomUUID();
  if (image && id) await putLogo(database, accountId, { ...image, id, at: now });
  else await dropLogo(database, accountId);
  await logAccountChange(change, { logo }, { logo: id });
  return accountIn(change);
}

function logoIn(typed: string): Image {
  const read = readImage(typed, ["image"]);
  if ("code" in read) throw new Faults([read]);
  return read;
}

async function accountIn({ database, accountId, standing }: RightsChange): Promise<AccountRow> {
  const row = await findAccount(database, accountId, standing);
  if (row === null) throw new NotFound();
  return row;
}
