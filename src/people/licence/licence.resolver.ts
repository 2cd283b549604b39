import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";
import type { Module } from "../../rights/catalogue";
import { type Administration, Administers } from "../administration";
import { ModuleType } from "../right/right-words";
import { licenceViews } from "./licence-view";
import { createLicence, grantLicence, revokeLicence } from "./manage-licences";

@ObjectType({ description: "A seat of a licence that a user has.", simpleResolvers: true })
class SeatView {
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until: Date | null;
}

@ObjectType("Licence", { description: "Modules that are open to those alone who have a seat.", simpleResolvers: true })
class LicenceView {
  @Field(() => ID, { description: "Its id." }) id: string;
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => [ModuleType], { description: "The modules that it opens." }) modules: Module[];
  @Field(() => Int, { description: "How many seats it has." }) seats: number;
  @Field(() => [SeatView], { description: "The seats that are given." }) taken: SeatView[];
}

@InputType({ description: "A new licence." })
class CreateLicenceInput {
  @Field(() => String, { description: "Its name." }) name: string;
  @Field(() => [ModuleType], { description: "The modules: from now on they need a seat." }) modules: Module[];
  @Field(() => Int, { description: "How many may have one." }) seats: number;
}

@InputType({ description: "A seat to give." })
class GrantLicenceInput {
  @Field(() => ID, { description: "The licence." }) licenceId: string;
  @Field(() => ID, { description: "The user." }) userId: string;
  @Field(() => DateTime, { nullable: true, description: "The first moment without it; null for no end." })
  until?: Date | null;
}

@InputType({ description: "A seat to take back." })
class RevokeLicenceInput {
  @Field(() => ID, { description: "The licence." }) licenceId: string;
  @Field(() => ID, { description: "The user." }) userId: string;
}

const shows = [{ name: "licence", type: LicenceView, nullable: true, description: "The licence, as it is now." }];
const CreateLicencePayload = payloadType("CreateLicencePayload", "The new licence.", shows);
const GrantLicencePayload = payloadType("GrantLicencePayload", "The licence with the seat.", shows);
const RevokeLicencePayload = payloadType("RevokeLicencePayload", "The licence without the seat.", shows);

/** Licences and their seats (`rights.md` 5.18). */
@Resolver()
export class LicenceResolver {
  @Query(() => [LicenceView], { description: "The licences of the account, by name: the administrators'." })
  @Administers("LICENCE")
  async licences({ door }: Administration): Promise<object> {
    const { caller } = await door.standing();
    return licenceViews(door.database, caller.accountId);
  }

  @Mutation(() => CreateLicencePayload, { description: "Licenses modules: without a seat they are closed." })
  @Administers("LICENCE")
  async createLicence(
    administration: Administration,
    @Arg("input", () => CreateLicenceInput, { description: "The licence." }) input: CreateLicenceInput,
  ): Promise<object> {
    return licenceAfter(administration, await administration.change((change) => createLicence(change, input)));
  }

  @Mutation(() => GrantLicencePayload, { description: "Gives a user a seat, or a seat another end." })
  @Administers("LICENCE")
  async grantLicence(
    administration: Administration,
    @Arg("input", () => GrantLicenceInput, { description: "Which, and to whom." }) input: GrantLicenceInput,
  ): Promise<object> {
    const { until = null } = input;
    return licenceAfter(administration, await administration.change((change) => grantLicence(change, input, until)));
  }

  @Mutation(() => RevokeLicencePayload, { description: "Takes a user's seat back: it is free again." })
  @Administers("LICENCE")
  async revokeLicence(
    administration: Administration,
    @Arg("input", () => RevokeLicenceInput, { description: "Which, and from whom." }) input: RevokeLicenceInput,
  ): Promise<object> {
    return licenceAfter(administration, await administration.change((change) => revokeLicence(change, input)));
  }
}

async function licenceAfter({ door }: Administration, uuid: string): Promise<object> {
  const { caller } = await door.standing();
  const hex = uuid.replaceAll("-", "");
  const all = await licenceViews(door.database, caller.accountId);
  return { licence: all.find(({ id }) => id === `licence_${hex}`) };
}
