/** What was asked is no shape that is compiled: it is read the plain way. No client ever sees it. */
export class NotCompiled extends Error {
  constructor() {
    super("not compiled");
    this.name = "NotCompiled";
  }
}
