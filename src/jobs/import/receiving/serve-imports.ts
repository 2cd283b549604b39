import type { FastifyInstance } from "fastify";
import { type SendingSettings, serveSending } from "../../../files/receiving/serve-sending";
import { Unsendable, sentFile } from "../../../files/receiving/sent-file";
import { Unreadable } from "../../../sheets/sheet";
import { importShown } from "../import-shown";
import { receiveFile } from "./receive-file";
import { saidIn } from "./said-of-file";

/**
 * Takes files of records: `POST /imports` with the file as its body, or in a form. Whether one may is asked before the body
 * is read.
 */
export const serveImports = (fastify: FastifyInstance, { doorFor, most }: SendingSettings): Promise<void> =>
  serveSending(fastify, "/imports", doorFor, async (doorOf, sending) => {
    const send = async () => {
      const said = saidIn(sending.query);
      const { name, bytes } = await sentFile(sending, { most, instead: "part it, or pack it as .xlsx" });
      return { name: name ?? "import", said, bytes };
    };
    try {
      return await importShown(doorOf(), await receiveFile(doorOf, send));
    } catch (fault) {
      throw fault instanceof Unreadable ? new Unsendable(fault.message) : fault;
    }
  });
