import { guarding } from "../../graphql/requires";
import { isMergeable } from "../../rights/merging";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { type ScanInput, scanJob } from "../../store/duplicates/scan/scan-input";
import { accountThreshold, faultsOfThreshold } from "../../store/duplicates/threshold";
import { type Fault, Faults } from "../../store/refusals";
import { refuseWithoutReach } from "../../store/refuse-without-reach";
import { JobDesk } from "../job-desk";

/** Where to look for duplicates, as the API says it, and from which score on: null, from where the account says. */
interface AskedScan {
  readonly resource: string;
  readonly threshold: number | null;
}

/** The right to have all records of a kind looked through: those that one sees, as they are seen when their turn comes. */
export class DuplicatesAsker {
  constructor(private readonly door: Door) {}

  /** Throws `Forbidden` where VIEW reaches nothing of the kind, `Faults`. */
  async ask({ resource, threshold }: AskedScan): Promise<object> {
    const faults = threshold === null ? [] : faultsOfThreshold(threshold, ["input", "threshold"]);
    if (!isMergeable(resource)) throw new Faults([notThere, ...faults]);
    await refuseWithoutReach(this.door, descriptionOf(resource), "VIEW");
    if (faults.length > 0) throw new Faults(faults);
    const input: ScanInput = { resource, threshold: threshold ?? (await accountThreshold(this.door)) };
    return { job: await new JobDesk(this.door).ask({ kind: scanJob, input }) };
  }
}

const notThere: Fault = {
  ...{ field: ["input", "resource"], code: "INVALID" },
  message: "Duplicates are looked for among contacts, companies, leads and customers.",
};

/** The right of a resolver that asks for such a job; its first parameter is the handle. */
export const AsksForDuplicates = () =>
  guarding("any:view as a job", async (door) => {
    await door.standing();
    return new DuplicatesAsker(door);
  });
