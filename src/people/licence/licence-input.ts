import { type Module, modules } from "../../rights/catalogue";
import type { LicenceRow } from "../../store/people/licences";
import type { Fault } from "../../store/refusals";
import { fault, faultsOfText } from "../input";

/** What is said of a licence. */
export type NewLicence = Omit<LicenceRow, "id">;

const mostSeats = 1_000_000;

export function faultsOfLicence({ name, modules: licensed, seats }: NewLicence): Fault[] {
  const isCount = seats >= 0 && seats <= mostSeats;
  return [
    ...faultsOfText(name, ["name"], 100),
    ...(licensed.length > 0 ? [] : [fault(["modules"], "REQUIRED", "A licence has at least one module.")]),
    ...(isCount ? [] : [fault(["seats"], "INVALID", `0 to ${mostSeats} seats.`)]),
  ];
}

/** As it is stored: its modules in the order of the catalogue, each once. */
export const inOrder = ({ name, modules: licensed, seats }: NewLicence): NewLicence => ({
  ...{ name: name.trim(), seats },
  modules: inCatalogue(licensed),
});

const inCatalogue = (some: readonly Module[]): readonly Module[] => modules.filter((module) => some.includes(module));

/** Which of the modules need a seat in the second list of licences and in the first one did not. */
export function newlyLicensed(before: readonly LicenceRow[], after: readonly LicenceRow[]): readonly Module[] {
  const licensed = (all: readonly LicenceRow[]): readonly Module[] => all.flatMap((each) => each.modules);
  return inCatalogue(licensed(after).filter((module) => !licensed(before).includes(module)));
}
