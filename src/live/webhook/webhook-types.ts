import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionNamed } from "../../graphql/records/connection";
import { choiceType } from "../../graphql/records/field-types";
import { enumType } from "../../graphql/records/generated";
import { Node } from "../../graphql/records/node";
import { payloadType } from "../../graphql/records/payload-types";
import { DateTime } from "../../graphql/scalars";
import { recordKinds } from "../../store/description/record-kinds";
import type { WebhookState } from "../../store/feed/webhooks/webhook";

const WebhookStateType = enumType("WebhookState", "How it stands with a webhook.", {
  ACTIVE: "It is told what happens within seconds.",
  FAILING: "Its receiver did not take the last message, and is sent it again, the later the more often it was in vain.",
  STOPPED: "That went on for a day, or the receiver answered 410. `resumeWebhook` goes on from there.",
  ENDED: "Its API token was not accepted any more: it is told nothing.",
});

const kindsType = (): never => [choiceType(recordKinds)] as never;

@ObjectType("Webhook", {
  description:
    "Where a program is told what happens to records, as far as its API token sees them. The secret that signs is shown when it is made, and never again.",
  implements: Node,
  simpleResolvers: true,
})
export class WebhookView extends Node {
  @Field(() => ID, { description: "Id of its user." }) userId: string;
  @Field(() => ID, { description: "Id of the API token: it is told what this one may see, as long as it is accepted." })
  apiTokenId: string;
  @Field(() => String, { description: "What it is for." }) name: string;
  @Field(() => String, { description: "Where messages are sent." }) url: string;
  @Field(kindsType, { description: "Of these kinds of record." }) resources: readonly string[];
  @Field(() => WebhookStateType, { description: "How it stands." }) state: WebhookState;
  @Field(() => DateTime, { description: "When it was made." }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When a message was last taken; null where none was yet." })
  deliveredAt: Date | null;
  @Field(() => Int, { description: "Attempts in vain since then." }) failures: number;
  @Field(() => DateTime, { nullable: true, description: "When the first of them was; null where there is none." })
  failingSince: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it is tried again; null where that is not waited for." })
  nextAttemptAt: Date | null;
  @Field(() => String, { nullable: true, description: "What was wrong the last time; null where nothing was." })
  fault: string | null;
  @Field(() => DateTime, { nullable: true, description: "When it ended; 30 days later it is gone." })
  endedAt: Date | null;
}

@InputType({ description: "A webhook that hangs on an API token of one's own." })
export class CreateWebhookInput {
  @Field(() => ID, { description: "The token, of one's own: it is told what this one may see, and ends with it." })
  apiTokenId: string;
  @Field(() => String, { description: "What it is for, to tell it from others." }) name: string;
  @Field(() => String, {
    description: "Where messages are sent: `https://`, at an address that is public, without user and `#`.",
  })
  url: string;
  @Field(kindsType, { description: "Of which kinds of record; the token has to list `:view` of each." })
  resources: string[];
}

@InputType({ description: "A webhook to take away." })
export class DeleteWebhookInput {
  @Field(() => ID, { description: "The webhook." }) id: string;
}

@InputType({ description: "A webhook to go on with." })
export class ResumeWebhookInput {
  @Field(() => ID, { description: "The webhook." }) id: string;
}

export const WebhookConnection = connectionNamed("Webhook", WebhookView, "A page of webhooks, of those that one sees.");

const webhook = { name: "webhook", type: WebhookView, nullable: true, description: "The webhook, as it is now." };

export const CreateWebhookPayload = payloadType("CreateWebhookPayload", "The new webhook, and its secret.", [
  webhook,
  {
    name: "secret",
    type: String,
    nullable: true,
    description:
      "`whsec_…`: base64 of the key that signs each message as Standard Webhooks says. Shown this once: a repeated request has null here.",
  },
]);
export const DeleteWebhookPayload = payloadType("DeleteWebhookPayload", "That it was taken away.", [
  { name: "id", type: ID, nullable: true, description: "Id of the webhook that is no more." },
]);
export const ResumeWebhookPayload = payloadType("ResumeWebhookPayload", "The webhook, which goes on.", [webhook]);
