import { Arg, Args, Field, ID, InputType, Mutation, Query, Resolver } from "type-graphql";
import { FirstArgs } from "../graphql/records/first-args";
import { guarding } from "../graphql/requires";
import type { JobPage } from "../store/jobs/own-jobs";
import { JobConnection, JobView, jobPayload } from "./job-view";
import { type JobDesk, openDesk } from "./job-desk";

/** The right to one's own jobs, and to nobody else's. */
const AsOwnJobs = () => guarding("job:own", openDesk);

@InputType({ description: "A job to stop." })
class CancelJobInput {
  @Field(() => ID, { description: "Which one." }) id: string;
}

const CancelJobPayload = jobPayload("CancelJobPayload");

/** One's own jobs. */
@Resolver()
export class JobResolver {
  @Query(() => JobView, { nullable: true, description: "A job of one's own; null for another's and an unknown one." })
  @AsOwnJobs()
  async job(desk: JobDesk, @Arg("id", () => ID, { description: "Its id." }) id: string): Promise<JobView | null> {
    const [job] = await desk.views([id]);
    return job ?? null;
  }

  @Query(() => JobConnection, { description: "One's own jobs, newest first." })
  @AsOwnJobs()
  async jobs(desk: JobDesk, @Args(() => FirstArgs) { first, after }: FirstArgs): Promise<object> {
    const page = await desk.jobs.page(first ?? null, after ?? null);
    return connectionOf(page, await desk.shown(page.jobs), after ?? null);
  }

  @Mutation(() => CancelJobPayload, {
    description: "Asks a job of one's own to stop: between two batches, and at once where it waits. What it did stays.",
  })
  @AsOwnJobs()
  async cancelJob(
    desk: JobDesk,
    @Arg("input", () => CancelJobInput, { description: "Which one." }) { id }: CancelJobInput,
  ): Promise<object> {
    await desk.jobs.cancel(id);
    const [job] = await desk.views([id]);
    return { job };
  }
}

const connectionOf = ({ hasNextPage }: JobPage, nodes: readonly JobView[], after: string | null): object => ({
  nodes,
  edges: nodes.map((node) => ({ node, cursor: node.id })),
  pageInfo: {
    hasNextPage,
    hasPreviousPage: after !== null,
    startCursor: nodes[0]?.id ?? null,
    endCursor: nodes.at(-1)?.id ?? null,
  },
});
