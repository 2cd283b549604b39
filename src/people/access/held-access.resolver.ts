import { FieldResolver, Resolver, Root } from "type-graphql";
import { modules } from "../../rights/catalogue";
import type { Module } from "../../rights/catalogue";
import { AsOneself, type Oneself } from "../oneself";
import { ModuleType } from "../right/right-words";
import { User } from "../user/user";
import { ExportChannelSetting, UserSeat } from "./access-types";
import { channelsOf, closedModulesOf, heldByUser, seatsOf } from "./held-access";

/** What is set on a user beside cells, for administrators and for the user. */
@Resolver(() => User)
export class HeldAccessResolver {
  @FieldResolver(() => [ExportChannelSetting], {
    nullable: true,
    description: "By which channels the user may take records out; null where hidden from you.",
  })
  @AsOneself()
  async exportChannels({ door }: Oneself, @Root() user: User): Promise<object | null> {
    return channelsOf(await heldByUser(door, user));
  }

  @FieldResolver(() => [ModuleType], {
    nullable: true,
    description: "The modules that are checked for the user's menu, reachable or not; null where hidden from you.",
  })
  @AsOneself()
  async navigation({ door }: Oneself, @Root() user: User): Promise<readonly Module[] | null> {
    const held = await heldByUser(door, user);
    return held && (held.navigation ?? modules);
  }

  @FieldResolver(() => [ModuleType], {
    nullable: true,
    description: "The modules that the user's own cells close whole; null where hidden from you.",
  })
  @AsOneself()
  closedModules({ door }: Oneself, @Root() user: User): Promise<readonly Module[] | null> {
    return closedModulesOf(door, user);
  }

  @FieldResolver(() => [UserSeat], {
    nullable: true,
    description: "The user's seats, by the names of their licences; null where hidden from you.",
  })
  @AsOneself()
  async seats({ door }: Oneself, @Root() user: User): Promise<object | null> {
    return seatsOf(await heldByUser(door, user), door.now);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Does the user's login have a second factor? Null where hidden from you.",
  })
  @AsOneself()
  async hasSecondFactor({ door }: Oneself, @Root() user: User): Promise<boolean | null> {
    return (await heldByUser(door, user))?.hasSecondFactor ?? null;
  }
}
