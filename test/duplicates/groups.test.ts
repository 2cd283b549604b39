import { groupsOf } from "../../src/duplicates/finding/groups";

const pair = (one: string, other: string, odds: number) => ({ one, other, odds });

test("pairs that hang together are one group", () => {
  expect(groupsOf([pair("a", "b", 5), pair("b", "c", 4), pair("a", "c", 1), pair("d", "e", 3)], 2)).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ]);
});

test("a chain whose ends speak against each other is no group", () => {
  expect(groupsOf([pair("a", "b", 5), pair("b", "c", 4), pair("a", "c", -8)], 2)).toEqual([["a", "b"]]);
});

test("nor is one whose ends have nothing in common", () => {
  expect(groupsOf([pair("a", "b", 5), pair("b", "c", 3)], 2)).toEqual([["a", "b"]]);
});

test("what is below the threshold brings nobody together", () => {
  expect(groupsOf([pair("a", "b", 1.9)], 2)).toEqual([]);
});
