import { registerNode } from "../graphql/records/other-nodes";
import type { Door } from "../store/door";
import { fileKindOf } from "../store/files/file-kind";
import { findFile, findFiles } from "../store/files/read-file";
import { NotFound } from "../store/refusals";
import { type DownloadToken, signDownload } from "./download-token";
import { FileView, fileView } from "./file-view";
import { logFile } from "./log-file";

/** One's own files, and those of records that one sees. */
export class FileDesk {
  constructor(private readonly door: Door) {}

  /** In the order of the ids; null for another's, an unknown one, and what is closed to the caller by now. */
  async views(ids: readonly string[]): Promise<readonly (FileView | null)[]> {
    return (await findFiles(this.door, ids)).map((file) => file && fileView(file));
  }

  /** Where a file can be fetched, for some minutes. Throws `NotFound`, and `Forbidden` where it is closed by now. */
  async open(signingKey: Uint8Array, id: string): Promise<DownloadToken> {
    const file = await findFile(this.door, id);
    if (file === null) throw new NotFound();
    const { caller } = await this.door.standing();
    await logFile(this.door, fileKindOf(file.kind).auditPart, "fetched");
    return signDownload(signingKey, { caller, fileId: file.id }, this.door.now);
  }
}

/** Throws `Unauthenticated` for nobody. */
export async function openFileDesk(door: Door): Promise<FileDesk> {
  await door.standing();
  return new FileDesk(door);
}

registerNode({
  prefix: "file",
  type: FileView as never,
  typeName: "File",
  find: (door, ids) => new FileDesk(door).views(ids),
});
