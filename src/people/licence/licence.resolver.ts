import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import type { Question } from "../../graphql/records/wanted";
import { Requires } from "../../graphql/requires";
import { descriptionOf } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import { apiId } from "../../store/ids";
import { type Administration, Administers, ShownToAdministrators, type Sight } from "../administration";
import { User } from "../user/user";
import { removeLicence, updateLicence } from "./change-licence";
import * as types from "./licence-types";
import { licenceViews } from "./licence-view";
import { createLicence, grantLicence, revokeLicence } from "./manage-licences";

/** Licences and their seats (`rights.md` 5.18). */
@Resolver()
export class LicenceResolver {
  @Query(() => [types.LicenceView], { description: "The licences of the account, by name: the administrators'." })
  @ShownToAdministrators("LICENCE")
  licences(sight: Sight): Promise<object> {
    return viewsFor(sight);
  }

  @Mutation(() => types.CreateLicencePayload, { description: "Licenses modules: without a seat they are closed." })
  @Administers("LICENCE")
  async createLicence(
    administration: Administration,
    @Arg("input", () => types.CreateLicenceInput, { description: "The licence." }) input: types.CreateLicenceInput,
  ): Promise<object> {
    return licenceAfter(administration, await administration.change((change) => createLicence(change, input)));
  }

  @Mutation(() => types.UpdateLicencePayload, { description: "Changes name, modules and number of seats." })
  @Administers("LICENCE")
  async updateLicence(
    administration: Administration,
    @Arg("input", () => types.UpdateLicenceInput, { description: "Which, and what to change." })
    { id, ...input }: types.UpdateLicenceInput,
  ): Promise<object> {
    const { id: uuid, ...told } = await administration.change((change) => updateLicence(change, id, input));
    return { ...(await licenceAfter(administration, uuid)), ...told };
  }

  @Mutation(() => types.DeleteLicencePayload, {
    description: "Takes a licence away with its seats. What no other one licenses is open to everybody again.",
  })
  @Administers("LICENCE")
  async deleteLicence(
    administration: Administration,
    @Arg("input", () => types.DeleteLicenceInput, { description: "Which." }) { id }: types.DeleteLicenceInput,
  ): Promise<object> {
    const { openedModules } = await administration.change((change) => removeLicence(change, id));
    return { deletedId: id, openedModules };
  }

  @Mutation(() => types.GrantLicencePayload, { description: "Gives a user a seat, or a seat another end." })
  @Administers("LICENCE")
  async grantLicence(
    administration: Administration,
    @Arg("input", () => types.GrantLicenceInput, { description: "Which, and to whom." }) input: types.GrantLicenceInput,
  ): Promise<object> {
    const { until = null } = input;
    return licenceAfter(administration, await administration.change((change) => grantLicence(change, input, until)));
  }

  @Mutation(() => types.RevokeLicencePayload, { description: "Takes a user's seat back: it is free again." })
  @Administers("LICENCE")
  async revokeLicence(
    administration: Administration,
    @Arg("input", () => types.RevokeLicenceInput, { description: "Which, and from whom." })
    input: types.RevokeLicenceInput,
  ): Promise<object> {
    return licenceAfter(administration, await administration.change((change) => revokeLicence(change, input)));
  }
}

/** Whose a seat is, as the caller sees users. */
@Resolver(() => types.SeatView)
export class SeatHolderResolver {
  @FieldResolver(() => User, { nullable: true, description: "The user." })
  @Requires(User, "view")
  user(users: Reader<User>, @Root() seat: types.SeatView, @Asked() asked: Question): Promise<User | null> {
    return users.one(seat.userId, asked.record(descriptionOf("USER")));
  }
}

async function viewsFor({ door }: Pick<Sight, "door">): Promise<types.LicenceView[]> {
  const { caller } = await door.standing();
  return licenceViews(door.database, caller.accountId, door.now);
}

async function licenceAfter(administration: Administration, uuid: string): Promise<object> {
  const all = await viewsFor(administration);
  return { licence: all.find(({ id }) => id === apiId("licence", uuid)) };
}
