import { Field, Int, ObjectType, createUnionType } from "type-graphql";
import { errorCodes } from "../graphql/errors";
import { PagePlace } from "../graphql/records/connection";
import { enumType, objectType } from "../graphql/records/generated";
import { Node } from "../graphql/records/node";
import { payloadType } from "../graphql/records/payload-types";
import { DateTime } from "../graphql/scalars";
import type { JobState } from "../store/jobs/job";
import { jobKinds, jobResults } from "./job-kinds";

const JobStateType = enumType("JobState", "How far a job is.", {
  QUEUED: "It waits for its turn.",
  RUNNING: "It is at work, or was until the gateway stopped, and will go on.",
  DONE: "It did all that it was asked for.",
  FAILED: "It stopped before its end; `error` says why. What it did before stays.",
  CANCELLED: "It was asked to stop, and did. What it did before stays.",
});

const JobKindType = enumType(
  "JobKind",
  "What a job does.",
  Object.fromEntries(jobKinds.map(({ kind, description }) => [kind, description])),
);

const ErrorCodeType = enumType(
  "JobErrorCode",
  "Why a job failed, for programs: the codes of errors.",
  Object.fromEntries(errorCodes.map((code) => [code, `As of an error with this code.`])),
);

@ObjectType({ description: "How far a job has come.", simpleResolvers: true })
class JobProgress {
  @Field(() => Int, { description: "How many it has dealt with." }) done: number;
  @Field(() => Int, { nullable: true, description: "How many there are; null until they were counted." })
  total: number | null;
}

@ObjectType({ description: "Why a job failed.", simpleResolvers: true })
class JobError {
  @Field(() => String, { description: "What went wrong and what stays done, in English." }) message: string;
  @Field(() => ErrorCodeType, { description: "What went wrong, for programs." }) code: string;
}

const JobResult = createUnionType({
  name: "JobResult",
  description: "What came of a job, by its kind.",
  types: () => jobResults,
});

@ObjectType("Job", {
  description: "Work that outlives its request. It survives a restart, shows how far it is, and can be cancelled.",
  implements: Node,
  simpleResolvers: true,
})
export class JobView extends Node {
  @Field(() => JobKindType, { description: "What it does." }) kind: string;
  @Field(() => JobStateType, { description: "How far it is." }) state: JobState;
  @Field(() => JobProgress, { description: "How far it has come." }) progress: JobProgress;
  @Field(() => JobResult, {
    nullable: true,
    description: "What came of it so far; null before the first batch, and where the right to see it is gone.",
  })
  result: object | null;
  @Field(() => JobError, { nullable: true, description: "Why it failed." }) error: JobError | null;
  @Field(() => DateTime, { description: "When it was asked for." }) createdAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When it first began." }) startedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it ended." }) finishedAt: Date | null;
}

const JobEdge = objectType("JobEdge", "A job in a list, with its place.", [
  { name: "node", type: JobView, nullable: false, description: "The job." },
  { name: "cursor", type: String, nullable: false, description: "Its place in the list, to go on from." },
]);

export const JobConnection = objectType("JobConnection", "A page of one's own jobs.", [
  { name: "nodes", type: [JobView], nullable: false, description: "The jobs." },
  { name: "edges", type: [JobEdge], nullable: false, description: "The jobs with their places." },
  { name: "pageInfo", type: PagePlace, nullable: false, description: "Where the page lies in the list." },
]);

/** The payload of what asks for a job, and of what cancels one. */
export const jobPayload = (name: string): ReturnType<typeof payloadType> =>
  payloadType(name, "The job.", [
    { name: "job", type: JobView, nullable: true, description: "The job, as it is now; null where it was refused." },
  ]);
