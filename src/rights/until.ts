/** Does what ends then still hold? At that very moment it holds no more; null never ends. Both in milliseconds since 1970, or both as dates. */
export const holdsUntil = <T extends number | Date>(until: T | null, now: T): boolean => until === null || until > now;
