import { logFile } from "../../files/log-file";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { findPerson } from "../../store/erasing/find-person";
import { judgePersonFile, personFileJob } from "../../store/erasing/person-file";
import { apiId } from "../../store/ids";
import { queueJob } from "../../store/jobs/queue";
import { JobDesk } from "../job-desk";
import type { JobView } from "../job-view";
import type { PersonAsked } from "./export-person";

/** The right to take what the account keeps on a person as a file. */
export class PersonFileDesk {
  constructor(private readonly door: Door) {}

  /** Asks for the file. Throws `NotFound` for a contact that VIEW and EXPORT do not reach. */
  async ask(contactId: string): Promise<JobView | null> {
    await findPerson(this.door, descriptionOf("CONTACT"), contactId, "EXPORT");
    const input: PersonAsked = { contactId };
    const id = await queueJob(this.door, { kind: personFileJob, input });
    await logFile(this.door, "personFile", "asked for");
    const [job] = await new JobDesk(this.door).views([apiId("job", id)]);
    return job ?? null;
  }
}

/** Throws `Forbidden`, `Unauthenticated`. */
export async function openPersonFileDesk(door: Door): Promise<PersonFileDesk> {
  judgePersonFile(await door.standing());
  return new PersonFileDesk(door);
}
