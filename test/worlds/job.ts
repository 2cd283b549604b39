import { agree } from "./agree";
import type { Visit } from "./visit";

/** Milliseconds. */
const betweenLooks = 15;

/** How a job ended. */
export interface Ended {
  readonly state: string;
  readonly code: string | null;
  readonly message: string | null;
}

/** Waits until the job with this id of the API has ended. */
export async function ended({ grounds: { client }, onlooker }: Visit, id: string): Promise<Ended> {
  for (;;) {
    const { rows } = await client.query<Ended>(
      "select state, error_code as code, error_message as message from job where account_id = $1 and id = $2::uuid",
      [onlooker.world.accountId, id.replace(/^job_/, "")],
    );
    const [job] = rows;
    if (job && job.state !== "QUEUED" && job.state !== "RUNNING") return job;
    await new Promise((settle) => setTimeout(settle, betweenLooks));
  }
}

/** Waits until it is done, which it has to be. */
export async function done(visit: Visit, id: string): Promise<void> {
  const { state, message } = await ended(visit, id);
  agree(`end of a job: ${message ?? ""}`, state, "DONE");
}

/** What the file of a job that is done holds. */
export async function fileOf({ grounds: { client }, onlooker }: Visit, id: string): Promise<string> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    `select p.bytes from file f join file_part p on p.account_id = f.account_id and p.file_id = f.id
     where f.account_id = $1 and f.job_id = $2::uuid order by p.part`,
    [onlooker.world.accountId, id.replace(/^job_/, "")],
  );
  return Buffer.concat(rows.map(({ bytes }) => bytes)).toString();
}
