import { FilePart } from "../store/files/file-part";
import { StoredFile } from "../store/files/stored-file";
import { FileResolver } from "./file.resolver";

/** Every table of the files. */
export const fileEntities = [StoredFile, FilePart];

/** The resolvers of files. */
export const fileResolvers = (): readonly object[] => [FileResolver];
