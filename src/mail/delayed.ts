/** The server did not take a mail this time. What it said may name the one whom it is for: the code is all that is told. */
export class Delayed extends Error {
  constructor(readonly code: string) {
    super(`the mail server did not take it: ${code}`);
  }
}
