/** Throws where what was answered is not what the evaluator expects, and says where they part. */
export function agree(about: string, answered: unknown, expected: unknown): void {
  const place = differenceOf(answered, expected, []);
  if (place !== null) throw new Error(`${about}: ${place}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The first place in which two values of JSON differ; null where they are the same. */
function differenceOf(answered: unknown, expected: unknown, path: readonly string[]): string | null {
  if (answered === expected) return null;
  const areSimilar = isObject(answered) && isObject(expected) && Array.isArray(answered) === Array.isArray(expected);
  if (!areSimilar || hasOtherLength(answered, expected))
    return `at ${path.join(".") || "all of it"} it is ${short(answered)} and must be ${short(expected)}`;
  for (const name of new Set([...Object.keys(answered), ...Object.keys(expected)])) {
    const difference = differenceOf(answered[name], expected[name], [...path, name]);
    if (difference !== null) return difference;
  }
  return null;
}

const hasOtherLength = (answered: object, expected: object): boolean =>
  Array.isArray(answered) && Array.isArray(expected) && answered.length !== expected.length;

const short = (value: unknown): string => {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
};
