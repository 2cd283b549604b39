import type { Session, Town } from "./people";

/** Takes the data of an account as a file; the id of its job, once it is whole. The worker of the town is on. */
export async function takeFile(town: Town, { accessToken }: Pick<Session, "accessToken">): Promise<string> {
  const asking = "mutation { exportAccount { job { id } } }";
  const { data: asked } = await town.ask<{ exportAccount: { job: { id: string } } }>(asking, undefined, accessToken);
  const query = `{ job(id: "${asked.exportAccount.job.id}") { state } }`;
  for (;;) {
    const { data: seen } = await town.ask<{ job: { state: string } }>(query, undefined, accessToken);
    if (seen.job.state === "DONE") return asked.exportAccount.job.id;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}
