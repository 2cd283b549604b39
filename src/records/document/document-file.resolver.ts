import { Arg, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { recordPayloadNamed } from "../../graphql/records/payload-types";
import type { Question } from "../../graphql/records/wanted";
import { one, payloadOfOne } from "../../graphql/records/written";
import { Requires } from "../../graphql/requires";
import { descriptionOf } from "../../store/description/registry";
import type { Editor } from "../../store/handles";
import { Document } from "./document";

@InputType({ description: "A document, and the file that it is to hold." })
class SetDocumentFileInput {
  @Field(() => ID, { description: "Which document." }) id: string;

  @Field(() => ID, {
    nullable: true,
    description: "A file that the caller has sent to `POST /files`; null or left out takes away what it holds.",
  })
  fileId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that was read: where it has changed since, nothing is done and STALE_VERSION says so.",
  })
  expectedVersion?: number | null;
}

/** The resolver of the paper itself. A function: the description must be there before. */
export function documentFileResolver(): object {
  const payload = recordPayloadNamed("SetDocumentFilePayload", descriptionOf("DOCUMENT"));

  @Resolver()
  class DocumentFileResolver {
    @Mutation(() => payload, {
      description: "Has a document hold a file, in the place of the one that it holds, which is dropped for good.",
    })
    @Requires(Document, "edit")
    async setDocumentFile(
      documents: Editor<Document>,
      @Arg("input", () => SetDocumentFileInput, { description: "Which document, and which file." })
      { id, fileId, expectedVersion }: SetDocumentFileInput,
      @Asked() asked: Question,
    ): Promise<object> {
      const outcome = await documents.setFile({ ...one, ids: [id], expectedVersion }, fileId ?? null);
      return payloadOfOne(documents, asked, outcome);
    }
  }
  return DocumentFileResolver;
}
