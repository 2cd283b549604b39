/** Beyond what any `MAX_DEPTH` lets through: more than that, and reading the document may take all of the stack. */
export const mostNesting = 1_050;

const strings = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g;

/** How many brackets of a document are open at once, those in strings and comments left out. Before anything parses it. */
export function nestingOf(document: string): number {
  let [open, most] = [0, 0];
  for (const [bracket] of document.replace(strings, "").matchAll(/[{}[\]()]/g)) {
    open += /[{[(]/.test(bracket) ? 1 : -1;
    if (open > most) most = open;
  }
  return most;
}
