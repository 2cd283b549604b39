/**
 * Which way of making keys this is, spelling and words included: raised with every change by which a record gets other keys
 * than before, so that those that are kept are made anew.
 */
export const keysVersion = 2;
