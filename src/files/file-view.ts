import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../graphql/records/node";
import { DateTime } from "../graphql/scalars";
import type { FileFacts } from "../store/files/file-facts";
import { apiId } from "../store/ids";

/** A file that the caller may fetch. */
@ObjectType("File", {
  description:
    "A file that is kept for the one who had it made, until it expires, or for those who see the record that holds it. `downloadFile` tells where to fetch it.",
  implements: Node,
  simpleResolvers: true,
})
export class FileView extends Node {
  @Field(() => String, { description: "What it is called when it is saved." }) name: string;
  @Field(() => String, { description: "Its media type, as `application/gzip`." }) mediaType: string;
  @Field(() => Float, { description: "Its length in bytes, a whole number." }) bytes: number;
  @Field(() => DateTime, { description: "When it was begun." }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When it is gone; null while a record holds it." })
  expiresAt: Date | null;
}

export const fileView = ({ id, name, mediaType, bytes, createdAt, expiresAt }: FileFacts): FileView =>
  Object.assign(Object.create(FileView.prototype) as FileView, {
    ...{ id: apiId("file", id), name, mediaType, bytes },
    // A job keeps them as texts.
    ...{ createdAt: new Date(createdAt), expiresAt: expiresAt && new Date(expiresAt) },
  });
