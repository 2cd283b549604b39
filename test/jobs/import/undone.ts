import { type Person, expectDone } from "../../records/office";

interface Undone {
  readonly state: string;
  readonly result: { readonly takenBack: number; readonly kept: number; readonly changed: readonly string[] } | null;
}

/** Takes an import back, and tells what came of it once that has ended. */
export async function undo(person: Person, importId: string): Promise<Undone> {
  const payload = await person.act<{ job: { id: string } }>("undoImport", { importId }, "job { id }");
  expectDone(payload);
  const query =
    "query ($id: ID!) { job(id: $id) { state result { ... on UndoImportResult { takenBack kept changed } } } }";
  for (;;) {
    const { job } = await person.get<{ job: Undone }>(query, { id: payload.job.id });
    if (!["QUEUED", "RUNNING"].includes(job.state)) return job;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

/** Changes one of three people, and names somebody new. */
export const withTags =
  "External ID,First name,Position,Tags,E-mail\np1,Changed,Boss,new,more@berg.example\nnew,Fresh,,,\n";
