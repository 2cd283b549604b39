import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../graphql/context";
import { Asked } from "../../graphql/records/asked";
import { FirstArgs } from "../../graphql/records/first-args";
import type { Question } from "../../graphql/records/wanted";
import { Requires } from "../../graphql/requires";
import { AsOneself, type Oneself } from "../../people/oneself";
import { User } from "../../people/user/user";
import { descriptionOf } from "../../store/description/registry";
import type { Reader } from "../../store/handles";
import { apiId } from "../../store/ids";
import { deleteWebhook, resumeWebhook } from "./change-webhook";
import { createWebhook } from "./create-webhook";
import * as types from "./webhook-types";
import { shownWebhooks, webhookPage } from "./webhooks-shown";

/** Webhooks: everybody's own, for what an API token of one's own sees; administrators see and take away everybody's. */
@Resolver(() => types.WebhookView)
export class WebhookResolver {
  @Query(() => types.WebhookConnection, {
    description: "Webhooks, newest first: one's own, and for administrators everybody's.",
  })
  @AsOneself()
  webhooks(
    { door }: Oneself,
    @Arg("userId", () => ID, { nullable: true, description: "Only those of this user." }) userId: string | null,
    @Args(() => FirstArgs) { first, after }: FirstArgs,
    @Asked() asked: Question,
  ): Promise<object> {
    const { counted } = asked.items("Webhook", "user", descriptionOf("USER"));
    return webhookPage(door, { userId: userId ?? null, first: first ?? null, after: after ?? null, counted });
  }

  @Mutation(() => types.CreateWebhookPayload, {
    description:
      "Has a program told what happens to the records that an API token of one's own sees, from now on, and shows the secret that signs it: this once.",
  })
  @AsOneself("secret")
  async createWebhook(
    { door }: Oneself,
    @Arg("input", () => types.CreateWebhookInput, { description: "Where to, and of what." })
    input: types.CreateWebhookInput,
    @Ctx() { webhooks }: Context,
  ): Promise<object> {
    const { id, secret } = await createWebhook(door, webhooks, input);
    const [webhook] = await shownWebhooks(door, [apiId("webhook", id)]);
    return { webhook, secret };
  }

  @Mutation(() => types.DeleteWebhookPayload, {
    description: "Takes a webhook away: one's own, and as an administrator everybody's. It is told nothing more.",
  })
  @AsOneself()
  async deleteWebhook(
    { door }: Oneself,
    @Arg("input", () => types.DeleteWebhookInput, { description: "Which one." }) { id }: types.DeleteWebhookInput,
  ): Promise<object> {
    await deleteWebhook(door, id);
    return { id };
  }

  @Mutation(() => types.ResumeWebhookPayload, {
    description:
      "Goes on with a webhook that has stopped, from where it did, or tries at once where it is failing: one's own, and as an administrator everybody's.",
  })
  @AsOneself()
  async resumeWebhook(
    { door }: Oneself,
    @Arg("input", () => types.ResumeWebhookInput, { description: "Which one." }) { id }: types.ResumeWebhookInput,
  ): Promise<object> {
    await resumeWebhook(door, id);
    const [webhook] = await shownWebhooks(door, [id]);
    return { webhook };
  }

  @FieldResolver(() => User, { nullable: true, description: "Its user." })
  @Requires(User, "view")
  user(users: Reader<User>, @Root() webhook: types.WebhookView, @Asked() asked: Question): Promise<User | null> {
    return users.one(webhook.userId, asked.record(descriptionOf("USER")));
  }
}
