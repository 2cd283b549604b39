import { Arg, Args, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { FirstArgs } from "../../graphql/records/first-args";
import type { Question } from "../../graphql/records/wanted";
import { Requires } from "../../graphql/requires";
import { descriptionOf } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import { apiId } from "../../store/ids";
import { AsOneself, type Oneself } from "../oneself";
import { User } from "../user/user";
import * as types from "./api-token-types";
import { apiTokenPage, shownApiTokens } from "./api-tokens-shown";
import { createApiToken } from "./create-api-token";
import { revokeApiToken } from "./revoke-api-token";

/** Keys for programs: everybody makes, sees and takes back one's own, administrators see and take back everybody's. */
@Resolver(() => types.ApiTokenView)
export class ApiTokenResolver {
  @Query(() => types.ApiTokenConnection, {
    description: "API tokens, newest first: one's own, and for administrators everybody's.",
  })
  @AsOneself()
  apiTokens(
    { door }: Oneself,
    @Arg("userId", () => ID, { nullable: true, description: "Only those of this user." }) userId: string | null,
    @Args(() => FirstArgs) { first, after }: FirstArgs,
    @Asked() asked: Question,
  ): Promise<object> {
    const { counted } = asked.items("ApiToken", "user", descriptionOf("USER"));
    return apiTokenPage(door, { userId: userId ?? null, first: first ?? null, after: after ?? null, counted });
  }

  @Mutation(() => types.CreateApiTokenPayload, {
    description: "Makes a token for oneself, of what one holds oneself, and shows its secret: this once.",
  })
  @AsOneself("secret")
  async createApiToken(
    { door }: Oneself,
    @Arg("input", () => types.CreateApiTokenInput, { description: "What for, and how far." })
    { name, scopes, until = null }: types.CreateApiTokenInput,
  ): Promise<object> {
    const { id, text } = await createApiToken(door, { name, scopes, until });
    const [apiToken] = await shownApiTokens(door, [apiId("api_token", id)]);
    return { apiToken, secret: text };
  }

  @Mutation(() => types.RevokeApiTokenPayload, {
    description: "Takes a token back, at once and for good: one's own, and as an administrator everybody's.",
  })
  @AsOneself()
  async revokeApiToken(
    { door }: Oneself,
    @Arg("input", () => types.RevokeApiTokenInput, { description: "Which one." }) { id }: types.RevokeApiTokenInput,
  ): Promise<object> {
    await revokeApiToken(door, id);
    const [apiToken] = await shownApiTokens(door, [id]);
    return { apiToken };
  }

  @FieldResolver(() => User, { nullable: true, description: "The user as whom it acts." })
  @Requires(User, "view")
  user(users: Reader<User>, @Root() token: types.ApiTokenView, @Asked() asked: Question): Promise<User | null> {
    return users.one(token.userId, asked.record(descriptionOf("USER")));
  }
}
