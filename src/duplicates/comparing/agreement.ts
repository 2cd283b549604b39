/** How two values agree, from not at all (0) upwards; how many steps there are depends on what they are compared as. */
export interface Agreement {
  readonly level: number;
  /**
   * Of texts: how surprising it would be of two that have nothing to do with each other to share what these share, as
   * the negative natural logarithm of its chance.
   */
  readonly surprise: number;
}

export const atLevel = (level: number): Agreement => ({ level, surprise: 0 });
