import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";
import type { Module } from "../../rights/catalogue";
import { ModuleType } from "../right/right-words";

@ObjectType("SeatView", { description: "A seat of a licence that a user has.", simpleResolvers: true })
export class SeatView {
  @Field(() => ID, { description: "Id of the user." }) userId: string;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until: Date | null;
  @Field(() => Boolean, { description: "Does it hold now? One that has ended opens nothing, and is free again." })
  holds: boolean;
}

@ObjectType("Licence", { description: "Modules that are open to those alone who have a seat.", simpleResolvers: true })
export class LicenceView {
  @Field(() => ID, { description: "Its id." }) id: string;
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => [ModuleType], { description: "The modules that it opens." }) modules: readonly Module[];
  @Field(() => Int, { description: "How many seats it has." }) seats: number;
  @Field(() => Int, { description: "How many of them nobody has now." }) free: number;
  @Field(() => [SeatView], { description: "The seats that are given, those that have ended among them." })
  taken: readonly SeatView[];
}

@InputType({ description: "A new licence." })
export class CreateLicenceInput {
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => [ModuleType], { description: "The modules: from now on they need a seat." }) modules: Module[];
  @Field(() => Int, { description: "How many may have one." }) seats: number;
}

@InputType({ description: "What to change of a licence. Absent: as it is." })
export class UpdateLicenceInput {
  @Field(() => ID, { description: "The licence." }) id: string;
  @Field(() => String, { nullable: true, description: "Its name." }) name?: string | null;
  @Field(() => [ModuleType], { nullable: true, description: "All its modules." }) modules?: Module[] | null;
  @Field(() => Int, { nullable: true, description: "How many may have a seat: no fewer than have one." })
  seats?: number | null;
}

@InputType({ description: "The licence to take away." })
export class DeleteLicenceInput {
  @Field(() => ID, { description: "The licence." }) id: string;
}

@InputType({ description: "A seat to give." })
export class GrantLicenceInput {
  @Field(() => ID, { description: "The licence." }) licenceId: string;
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until?: Date | null;
}

@InputType({ description: "A seat to take back." })
export class RevokeLicenceInput {
  @Field(() => ID, { description: "The licence." }) licenceId: string;
  @Field(() => ID, { description: "The user." }) userId: string;
}

const licence = { name: "licence", type: LicenceView, nullable: true, description: "The licence, as it is now." };
const opened = {
  ...{ name: "openedModules", type: [ModuleType], nullable: true },
  description: "Modules that need no seat any more: they are open as far as everybody's rights reach.",
};
const closed = {
  ...{ name: "closedModules", type: [ModuleType], nullable: true },
  description: "Modules that need a seat from now on.",
};
const deletedId = { name: "deletedId", type: ID, nullable: true, description: "Id of what is no more." };

export const CreateLicencePayload = payloadType("CreateLicencePayload", "The new licence.", [licence]);
export const UpdateLicencePayload = payloadType("UpdateLicencePayload", "The changed licence.", [
  ...[licence, opened, closed],
]);
export const DeleteLicencePayload = payloadType("DeleteLicencePayload", "The licence is no more.", [deletedId, opened]);
export const GrantLicencePayload = payloadType("GrantLicencePayload", "The licence with the seat.", [licence]);
export const RevokeLicencePayload = payloadType("RevokeLicencePayload", "The licence without the seat.", [licence]);
