import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { Payload } from "../../graphql/payload";
import { DateTime } from "../../graphql/scalars";
import type { Eraser } from "../../store/erasing/eraser";
import { Erases } from "./erases";

@InputType({ description: "A contact that is to be gone for good." })
export class ErasePersonInput {
  @Field(() => ID, { description: "The contact, in the trash or not." }) contactId: string;
  @Field(() => String, { description: "Its name, typed as it has it: so that nobody else is erased." }) name: string;
}

@ObjectType({ description: "The person is erased.", simpleResolvers: true })
export class ErasePersonPayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: "When it was done; null where it was refused." })
  erasedAt: Date | null;
}

/** A person goes for good (ADR 52). */
@Resolver()
export class ErasePersonResolver {
  @Mutation(() => ErasePersonPayload, {
    description:
      "Erases a contact for good, with everything that names it: its change log and what others' say of it, what merges keep, entries and requests of it; links to it are cut, and tasks hang on nothing. For administrators whom VIEW and DELETE reach it; a token needs `person:view` and `person:edit`. It can't be taken back. The audit log says that it was done and by whom, not whom it was about.",
  })
  @Erases()
  async erasePerson(
    eraser: Eraser,
    @Arg("input", () => ErasePersonInput, { description: "Whom." }) { contactId, name }: ErasePersonInput,
  ): Promise<object> {
    return { erasedAt: await eraser.erase({ contactId, name }) };
  }
}
