import type { Door } from "../../store/door";
import { loginOfUser, renameLogin } from "../../store/people/logins";
import { type MeRow, type ProfileChange, findMe, writeProfile } from "../../store/people/me";
import { type Fault, Forbidden, Unauthenticated } from "../../store/refusals";
import { faultsOfText, faultsOfTimeZone, fault, refuseIfAny, isStorable } from "../input";
import { logUserChange } from "../user/log-user-change";

/** Absent: as it is; null clears. */
export type ProfileInput = { readonly [F in keyof ProfileChange]?: ProfileChange[F] | null | undefined };

/** Changes what a person says of oneself. Throws `Faults`. */
export async function updateProfile(door: Door, input: ProfileInput): Promise<void> {
  const { standing, me } = await findMe(door);
  const { accountId, userId, apiTokenId } = standing.caller;
  if (me === null) throw new Unauthenticated();
  if (apiTokenId !== null)
    throw new Forbidden("USER", "EDIT", "a token changes no profile", { subject: "this profile" });
  refuseIfAny(faultsOfProfile(input));
  const after = profileOf(me, input);
  await writeProfile(door, after);
  const login = input.name ? await loginOfUser(door.database, accountId, userId) : null;
  if (login !== null) await renameLogin(door.database, login.id, after.name);
  const before = profileOf(me, {});
  await logUserChange(door.database, await door.actor(), { userId, before, after });
}

function profileOf(me: MeRow, input: ProfileInput): ProfileChange {
  return {
    name: input.name?.trim() ?? me.name,
    phone: input.phone === undefined ? me.phone : input.phone,
    pictureUrl: input.pictureUrl === undefined ? me.pictureUrl : input.pictureUrl,
    timeZone: input.timeZone === undefined ? me.timeZone : input.timeZone,
    mailedWhenGiven: input.mailedWhenGiven ?? me.mailedWhenGiven,
  };
}

/** Of a profile, whoever writes it. */
export function faultsOfProfile({ name, phone, pictureUrl, timeZone, mailedWhenGiven }: ProfileInput): Fault[] {
  const isPictureUnfit = Boolean(pictureUrl) && !isPicture(pictureUrl ?? "");
  return [
    ...(name === null ? [fault(["name"], "REQUIRED", "It can't be cleared.")] : []),
    ...(mailedWhenGiven === null ? [fault(["mailedWhenGiven"], "REQUIRED", "It is true or false.")] : []),
    ...(typeof name === "string" ? faultsOfText(name, ["name"], 200) : []),
    ...(phone ? faultsOfText(phone, ["phone"], 40) : []),
    ...(isPictureUnfit ? [fault(["pictureUrl"], "INVALID", "A web address is needed, with https.")] : []),
    ...(timeZone ? faultsOfTimeZone(timeZone, ["timeZone"]) : []),
  ];
}

const isPicture = (url: string): boolean =>
  url.length <= 2_000 && isStorable(url) && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
