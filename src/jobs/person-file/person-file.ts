import { Field, ObjectType } from "type-graphql";
import { FileView } from "../../files/file-view";

/** What came of taking what the account keeps on a person as a file. */
@ObjectType({
  description:
    "All that the account keeps on a person as a file of JSON: `records`, the contact, what leads to it and entries of its requests, each with its `kind`; `changes`, its change log; `absorbed`, what was merged into it and can still be taken out; `files`, what documents hold that belong to it, their bytes in base64.",
  simpleResolvers: true,
})
export class PersonFile {
  @Field(() => FileView, { description: "The file." }) file: FileView;
}
