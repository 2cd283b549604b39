import { FieldResolver, Resolver, Root } from "type-graphql";
import { AsOneself, type Oneself } from "../oneself";
import { Role } from "../role/role";
import { User } from "../user/user";
import { heldCells, heldRestrictions } from "./held";
import { FieldRestriction, RightCell } from "./right-types";

/** What a role gives, for administrators. */
@Resolver(() => Role)
export class RoleHoldingsResolver {
  @FieldResolver(() => [RightCell], { nullable: true, description: "The cells that it sets." })
  @AsOneself()
  rights({ door }: Oneself, @Root() role: Role): Promise<object[] | null> {
    return heldCells(door, role);
  }

  @FieldResolver(() => [FieldRestriction], { nullable: true, description: "The fields that it hides or closes." })
  @AsOneself()
  fieldRestrictions({ door }: Oneself, @Root() role: Role): Promise<readonly object[] | null> {
    return heldRestrictions(door, role);
  }
}

/** What a user's own settings are, for administrators and for the user. */
@Resolver(() => User)
export class UserHoldingsResolver {
  @FieldResolver(() => [RightCell], {
    nullable: true,
    description: "The user's own cells, each in the place of that cell of every role; null where hidden from you.",
  })
  @AsOneself()
  rights({ door }: Oneself, @Root() user: User): Promise<object[] | null> {
    return heldCells(door, user);
  }

  @FieldResolver(() => [FieldRestriction], {
    nullable: true,
    description: "The fields that the user's own settings hide, close or open; null where hidden from you.",
  })
  @AsOneself()
  fieldRestrictions({ door }: Oneself, @Root() user: User): Promise<readonly object[] | null> {
    return heldRestrictions(door, user);
  }
}
