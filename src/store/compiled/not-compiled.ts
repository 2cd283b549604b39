/**
 * A question that is not answered by one statement after all: too large a shape, or one that is refused, which the
 * plain reading says in its own words. Nothing has been read; no client sees it.
 */
export class NotCompiled extends Error {
  constructor() {
    super("this question is read the plain way");
  }
}
