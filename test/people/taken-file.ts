import type { Session, Town } from "./people";

interface Seen {
  readonly job: { readonly state: string; readonly result: { readonly file: { readonly id: string } | null } | null };
}

/** Takes the data of an account as a file; the id of the file, once it is whole. The worker of the town is on. */
export async function takeFile(town: Town, { accessToken }: Pick<Session, "accessToken">): Promise<string> {
  const asking = "mutation { exportAccount { job { id } } }";
  const { data: asked } = await town.ask<{ exportAccount: { job: { id: string } } }>(asking, undefined, accessToken);
  const query = `{ job(id: "${asked.exportAccount.job.id}") { state result { ... on AccountFile { file { id } } } } }`;
  for (;;) {
    const { data: seen } = await town.ask<Seen>(query, undefined, accessToken);
    if (seen.job.state === "DONE") return seen.job.result?.file?.id ?? "";
    await new Promise((settle) => setTimeout(settle, 20));
  }
}
