import type { Description } from "./description";

/** What is made of a description alone is made once. */
export function onceFor<Made>(make: (of: Description) => Made): (of: Description) => Made {
  const made = new WeakMap<Description, { readonly it: Made }>();
  return (of) => {
    const known = made.get(of) ?? { it: make(of) };
    made.set(of, known);
    return known.it;
  };
}
