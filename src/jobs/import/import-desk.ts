import { registerNode } from "../../graphql/records/other-nodes";
import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import { type KeptImport, findImports } from "../../store/imports/imports";
import { Refusal } from "../../store/refusals";
import { JobDesk } from "../job-desk";
import { type ShownColumn, mappingFor, shownImport } from "./import-shown";
import { ImportView } from "./import-view";

/** One's own imports. */
export class ImportDesk {
  constructor(protected readonly door: Door) {}

  /** Null for another's, an unknown one and one that is forgotten. Throws `Forbidden`. */
  async view(id: string): Promise<ImportView | null> {
    const [view] = await this.views([id]);
    return view ?? null;
  }

  /** In the order of the ids. */
  async views(ids: readonly string[]): Promise<readonly (ImportView | null)[]> {
    const kept = await findImports(this.door, ids);
    const jobs = await new JobDesk(this.door).views(kept.map((each) => (each?.jobId ? apiId("job", each.jobId) : "")));
    const standing = await this.door.standing();
    return kept.map((each, index) =>
      each === null
        ? null
        : Object.assign(Object.create(ImportView.prototype) as ImportView, shownImport(standing, each), {
            job: jobs[index] ?? null,
          }),
    );
  }

  /** What the columns of an import would be brought to, were they of this kind. */
  async mapping({ headings }: Pick<KeptImport, "headings">, resource: string): Promise<readonly ShownColumn[]> {
    return mappingFor(await this.door.standing(), headings, resource);
  }
}

/** Throws `Unauthenticated` for nobody. */
export async function openImportDesk(door: Door): Promise<ImportDesk> {
  await door.standing();
  return new ImportDesk(door);
}

registerNode({
  prefix: "import",
  type: ImportView as never,
  typeName: "Import",
  find: async (door, ids) => {
    try {
      return await new ImportDesk(door).views(ids);
    } catch (fault) {
      if (fault instanceof Refusal) return ids.map(() => null);
      throw fault;
    }
  },
});
