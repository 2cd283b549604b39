import { registerNode } from "../graphql/records/other-nodes";
import type { Door } from "../store/door";
import { apiId } from "../store/ids";
import { OwnJobs, type SeenJob } from "../store/jobs/own-jobs";
import { type JobOrder, queueJob } from "../store/jobs/queue";
import { jobKinds } from "./job-kinds";
import { JobView } from "./job-view";

/** One's own jobs, as the API shows them. */
export class JobDesk {
  readonly jobs: OwnJobs;

  constructor(private readonly door: Door) {
    this.jobs = new OwnJobs(door);
  }

  /** Asks for a job, in the transaction of the door. */
  async ask(order: JobOrder): Promise<JobView | null> {
    const id = await queueJob(this.door, order);
    const [job] = await this.views([apiId("job", id)]);
    return job ?? null;
  }

  /** In the order of the ids; null for another's and an unknown one. */
  async views(ids: readonly string[]): Promise<readonly (JobView | null)[]> {
    const jobs = await this.jobs.many(ids);
    return Promise.all(jobs.map((job) => (job ? this.view(job) : Promise.resolve(null))));
  }

  shown(jobs: readonly SeenJob[]): Promise<readonly JobView[]> {
    return Promise.all(jobs.map((job) => this.view(job)));
  }

  /** Opening a result asks again for the right to it (`rights.md` 3, At once). */
  private async view({ input, result, ...job }: SeenJob): Promise<JobView> {
    const kind = jobKinds.find((each) => each.kind === job.kind);
    const opened = result && kind ? await kind.openResult(this.door, input, result) : null;
    return Object.assign(Object.create(JobView.prototype) as JobView, job, { result: opened });
  }
}

/** Throws `Unauthenticated` for nobody. */
export async function openDesk(door: Door): Promise<JobDesk> {
  await door.standing();
  return new JobDesk(door);
}

registerNode({
  prefix: "job",
  type: JobView as never,
  typeName: "Job",
  find: (door, ids) => new JobDesk(door).views(ids),
});
