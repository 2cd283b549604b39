import { logFile } from "../../files/log-file";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { findPerson } from "../../store/erasing/find-person";
import { judgePersonFile, personFileJob } from "../../store/erasing/person-file";
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
    await logFile(this.door, "personFile", "asked for");
    return new JobDesk(this.door).ask({ kind: personFileJob, input });
  }
}

/** Throws `Forbidden`, `Unauthenticated`. */
export async function openPersonFileDesk(door: Door): Promise<PersonFileDesk> {
  judgePersonFile(await door.standing());
  return new PersonFileDesk(door);
}
