import type { Person } from "../records/office";

interface Told {
  readonly downloadFile: { readonly url: string; readonly expiresAt: string } | null;
}

/** Asks where a file is to be fetched. */
export const downloadFile = (person: Pick<Person, "ask">, id: string) =>
  person.ask<Told | null>("mutation ($input: DownloadFileInput!) { downloadFile(input: $input) { url expiresAt } }", {
    input: { id },
  });
