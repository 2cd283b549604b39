/** Cases of `docs/cases.md` that no test bears yet, each with what it waits for. A number that has come is struck. */
export const casesToCome: Readonly<Record<"door" | "climb", Readonly<Record<number, string>>>> = {
  door: {},
  climb: {},
};
