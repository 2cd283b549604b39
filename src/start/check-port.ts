import { createServer } from "node:net";
import type { Config } from "../config";
import { StartFault } from "../store/start-fault";

type Place = Pick<Config, "host" | "port">;

/** Fails before anything is started where the port cannot be had. Throws StartFault. */
export function checkPort(place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      reject(faultOfPort(error, place) ?? error);
    });
    probe.listen(place.port, place.host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/** The one line for an error of listening that people can mend; null for any other. */
export function faultOfPort(error: unknown, { host, port }: Place): StartFault | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const fault = (reason: string, remedy: string): StartFault => new StartFault(reason, remedy, { cause: error });
  const faults: Record<string, () => StartFault> = {
    EADDRINUSE: () => fault(`Port ${port} of ${host} is taken.`, "Stop what uses it, or set PORT to another."),
    EACCES: () => fault(`Port ${port} may not be used by this user.`, "Set PORT to one from 1024 on."),
    EADDRNOTAVAIL: () => fault(`This machine has no address ${host}.`, "Set HOST to one that it has, or leave it out."),
    ENOTFOUND: () =>
      fault(`The host name ${host} is unknown.`, "Set HOST to an address of this machine, or leave it out."),
  };
  return faults[code]?.() ?? null;
}
