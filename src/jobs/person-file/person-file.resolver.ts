import { Arg, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { guarding } from "../../graphql/requires";
import { jobPayload } from "../job-view";
import { type PersonFileDesk, openPersonFileDesk } from "./person-file-desk";

/** The right to take what the account keeps on a person along. */
const TakesPersonFile = () => guarding("person:file", openPersonFileDesk);

@InputType({ description: "Whose data are to be a file." })
export class ExportPersonInput {
  @Field(() => ID, { description: "The contact, in the trash or not." }) contactId: string;
}

const ExportPersonPayload = jobPayload("ExportPersonPayload");

/** A person's data as a file (ADR 52). */
@Resolver()
export class PersonFileResolver {
  @Mutation(() => ExportPersonPayload, {
    description:
      "Writes all that the account keeps on a person, as far as the caller sees it, into a file of JSON, as a job: for administrators whom VIEW and EXPORT reach the contact and whose export channel FILE is open. The file is kept for seven days, and gone when the person is erased. A token needs `person:view`.",
  })
  @TakesPersonFile()
  async exportPerson(
    desk: PersonFileDesk,
    @Arg("input", () => ExportPersonInput, { description: "Whose." }) { contactId }: ExportPersonInput,
  ): Promise<object> {
    return { job: await desk.ask(contactId) };
  }
}
