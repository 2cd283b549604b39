import { readFile, stat } from "node:fs/promises";
import { StartFault } from "../start-fault";
import type { Layout } from "./cluster";
import { codeOf } from "./error-code";

/** Whom the server runs as: somebody named where we are root, which PostgreSQL refuses to be, else ourselves. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const unprivileged = ["postgres", "nobody"];
const nobody = { uid: 65534, gid: 65534 };

/** The owner of a cluster that is there already, so that its files stay readable; else `postgres`, else `nobody`. */
export async function serverUserFor(layout: Layout): Promise<ServerUser> {
  const me = process.getuid?.();
  if (me === undefined) return {};
  const owner = await stat(layout.cluster).then(
    ({ uid, gid }) => ({ uid, gid }),
    (error: unknown) => {
      if (codeOf(error) === "EACCES") throw foreign(layout);
      return null;
    },
  );
  if (me === 0) return owner && owner.uid !== 0 ? owner : fromPasswd();
  if (owner && owner.uid !== me) throw foreign(layout);
  return {};
}

function foreign(layout: Layout): StartFault {
  return new StartFault(
    `${layout.root} belongs to another user of this machine.`,
    "Start the gateway as the user who made it, or set DATA_DIRECTORY to a folder of your own.",
  );
}

async function fromPasswd(): Promise<ServerUser> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
  const line = unprivileged.map((name) => lines.find((fields) => fields[0] === name)).find((fields) => fields);
  return line ? { uid: Number(line[2]), gid: Number(line[3]) } : nobody;
}
