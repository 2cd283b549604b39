/** The ways in which a running gateway is told to end. */
export interface Endings {
  /** The first SIGTERM or SIGINT: finish what runs. */
  readonly asked: Promise<void>;
  /** The second: finish without waiting. */
  readonly urged: Promise<void>;
  isUrged(): boolean;
  /** An error that nobody caught; settles with it. */
  readonly crashed: Promise<Error>;
}

const impatient = 130;

/** Listens from now on. A third signal ends the process on the spot; the next start then finds the database running, and takes it over. */
export function listenForEndings(): Endings {
  let count = 0;
  let ask = (): void => undefined;
  let urge = (): void => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const urged = new Promise<void>((resolve) => (urge = resolve));
  const hear = (): void => {
    count++;
    if (count === 1) ask();
    else if (count === 2) urge();
    else process.exit(impatient);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, hear);
  // A closed terminal must not leave the gateway half dead while it writes to it.
  process.on("SIGHUP", hear);
  return { asked, urged, isUrged: () => count > 1, crashed: hearCrash() };
}

function hearCrash(): Promise<Error> {
  return new Promise((resolve) => {
    const hear = (reason: unknown): void => {
      resolve(reason instanceof Error ? reason : new Error(String(reason)));
    };
    process.on("uncaughtException", hear);
    process.on("unhandledRejection", hear);
  });
}
