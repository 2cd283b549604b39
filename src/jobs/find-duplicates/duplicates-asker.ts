import { guarding } from "../../graphql/requires";
import { isMergeable } from "../../rights/merging";
import { descriptionOf, isDescribed } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { type ScanInput, scanJob } from "../../store/duplicates/scan/scan-input";
import { openHandle } from "../../store/handles";
import { type Fault, Faults } from "../../store/refusals";
import { JobDesk } from "../job-desk";

/** Where to look for duplicates, as the API says it. */
interface AskedScan {
  readonly resource: string;
  readonly threshold: number;
}

/** The right to have all records of a kind looked through: those that one sees, as they are seen when their turn comes. */
export class DuplicatesAsker {
  constructor(private readonly door: Door) {}

  /** Throws `Faults`. */
  async ask({ resource, threshold }: AskedScan): Promise<object> {
    const faults: Fault[] = [];
    const isKnown = isMergeable(resource) && isDescribed(resource);
    if (!isKnown)
      faults.push(fault("resource", "Duplicates are looked for among contacts, companies, leads and customers."));
    if (!(threshold >= 0 && threshold <= 1))
      faults.push(fault("threshold", `A threshold is a number from 0 to 1, not ${threshold}.`));
    if (!isKnown || faults.length > 0) throw new Faults(faults);
    await openHandle(this.door, descriptionOf(resource).type, "view");
    const input: ScanInput = { resource, threshold };
    return { job: await new JobDesk(this.door).ask({ kind: scanJob, input }) };
  }
}

const fault = (member: string, message: string): Fault => ({ field: ["input", member], code: "INVALID", message });

/** The right of a resolver that asks for such a job; its first parameter is the handle. */
export const AsksForDuplicates = () =>
  guarding("any:view as a job", async (door) => {
    await door.standing();
    return new DuplicatesAsker(door);
  });
