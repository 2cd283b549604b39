import { Arg, ID, Query, Resolver } from "type-graphql";
import { guarding } from "../../graphql/requires";
import { ResourceType } from "../../people/right/right-words";
import { type ImportDesk, openImportDesk } from "./import-desk";
import { ImportColumn, ImportView } from "./import-view";

/** The right to one's own imports, and to nobody else's. */
const AsOwnImports = () => guarding("import:own", openImportDesk);

/** Files that were sent to be imported. */
@Resolver()
export class ImportResolver {
  @Query(() => ImportView, {
    nullable: true,
    description: "An import of one's own; null for another's, an unknown one and one that is forgotten.",
  })
  @AsOwnImports()
  import(desk: ImportDesk, @Arg("id", () => ID, { description: "Its id." }) id: string): Promise<ImportView | null> {
    return desk.view(id);
  }

  @Query(() => [ImportColumn], {
    nullable: true,
    description:
      "What the columns of an import look like, were it records of this kind; null for no import of one's own.",
  })
  @AsOwnImports()
  async importMapping(
    desk: ImportDesk,
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Arg("resource", () => ResourceType, { description: "The kind of record." }) resource: string,
  ): Promise<readonly ImportColumn[] | null> {
    const found = await desk.view(id);
    return found && desk.mapping(found, resource);
  }
}
