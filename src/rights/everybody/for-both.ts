import type { Principal } from "../principal";

/** Works out once what there is to say of two principals: of all who have those settings before a change and after it. */
export function forBoth<Key, Said>(
  say: (before: Principal, after: Principal, of: Key) => Said,
): (before: Principal, after: Principal, of: Key) => Said {
  const said = new WeakMap<Principal, WeakMap<Principal, Map<Key, Said>>>();
  return (before, after, of) => {
    const ofBefore = said.get(before) ?? new WeakMap<Principal, Map<Key, Said>>();
    said.set(before, ofBefore);
    const ofBoth = ofBefore.get(after) ?? new Map<Key, Said>();
    ofBefore.set(after, ofBoth);
    const known = ofBoth.get(of) ?? say(before, after, of);
    ofBoth.set(of, known);
    return known;
  };
}
