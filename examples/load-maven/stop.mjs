/** What ends a run in one clear text: a wrong option, a file that can't be placed, a gateway that refuses. */
export class Stop extends Error {}
