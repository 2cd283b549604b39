import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Carrier } from "./carrier";
import { messageOf } from "./message";

/**
 * Keeps each mail as a file that mail programs open, in a folder that nobody else may read: the links in it are good. Its
 * name says when, what and which one, and nothing of whom.
 */
export const outboxCarrier =
  (folder: string, from: string): Carrier =>
  async (mail, { id, kind }) => {
    const { createTransport } = await import("nodemailer");
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(messageOf(mail, from));
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const file = join(resolve(folder), `${time}-${kind.toLowerCase().replaceAll("_", "-")}-${id}.eml`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Whoever looks into the folder finds whole mails alone.
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
    return { state: "KEPT", file };
  };
