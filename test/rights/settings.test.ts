import type { PrincipalFacts } from "../../src/rights/facts";
import { apiTokensScopeOf, settingThings, settingsCatalogue, settingsScopeOf } from "../../src/rights/settings";
import type { SettingThing } from "../../src/rights/settings";
import { token } from "../support/decisions";
import { somebody } from "../support/somebody";

const furniture: SettingThing[] = ["ACCOUNT", "DIRECTORY", "GROUP", "PIPELINE", "STAGE", "LOSS_REASON", "CUSTOM_FIELD"];
const administrator = { isAdministrator: true };
const furnitureOfAll = settingThings.filter((thing) => !["BILLING", "ACCOUNT_FILE", "PERSON"].includes(thing));

it.each<[string, Partial<PrincipalFacts>, readonly SettingThing[], readonly SettingThing[]]>([
  ["everybody sees the furniture of the account", {}, furniture, []],
  ["administrators see and change all", administrator, settingThings, settingThings],
  ["who may do nothing sees none of it", { crmAccess: false }, [], []],
  ["climb 40: not even an administrator who is inactive", { ...administrator, status: "INACTIVE" }, [], []],
  [
    "administrators reach a suspended account itself, its billing and its data",
    { ...administrator, accountSuspended: true },
    ["ACCOUNT", "BILLING", "ACCOUNT_FILE"],
    ["BILLING"],
  ],
  ["nobody else does", { accountSuspended: true }, [], []],
  ["a token opens what it lists", { ...administrator, token: token("settings:view") }, furnitureOfAll, []],
  ["billing by words of its own", { ...administrator, token: token("billing:view") }, ["BILLING"], []],
  [
    "and changes it with both",
    { ...administrator, token: token("billing:edit", "billing:view") },
    ["BILLING"],
    ["BILLING"],
  ],
  [
    "not with those of settings",
    { ...administrator, token: token("billing:edit", "settings:view") },
    furnitureOfAll,
    [],
  ],
  ["changing stands on seeing", { ...administrator, token: token("settings:edit") }, [], []],
  [
    "with both a token changes",
    { ...administrator, token: token("settings:edit", "settings:view") },
    furnitureOfAll,
    furnitureOfAll,
  ],
  ["a token never widens", { token: token("settings:edit", "settings:view") }, furniture, []],
  [
    "a blocked channel closes it",
    { ...administrator, token: { ...token("settings:view"), channelBlocked: true } },
    [],
    [],
  ],
])("%s", (_, me, seen, changed) => {
  const principal = somebody(me);
  const open = (action: "VIEW" | "EDIT") =>
    settingThings.filter((thing) => settingsScopeOf(principal, thing, action).is === "everything");
  expect({ seen: open("VIEW"), changed: open("EDIT") }).toEqual({ seen, changed });
});

it.each<[string, Partial<PrincipalFacts>, string]>([
  ["one's own", {}, "userIn userIn"],
  ["everybody's, as an administrator", administrator, "everything everything"],
  ["with a token that lists settings:view, to see", { token: token("settings:view") }, "userIn nothing"],
  ["with one that lists both", { token: token("settings:edit", "settings:view") }, "userIn userIn"],
  ["as an administrator with one that lists none", { ...administrator, token: token("lead:view") }, "nothing nothing"],
  ["without CRM access none", { ...administrator, crmAccess: false }, "nothing nothing"],
])("API tokens: %s", (_, me, reached) => {
  const principal = somebody(me);
  expect((["VIEW", "EDIT"] as const).map((action) => apiTokensScopeOf(principal, action).is).join(" ")).toBe(reached);
});

it("every change of a setting is the administrators'", () => {
  expect(settingThings.filter((thing) => settingsCatalogue[thing].EDIT !== "ADMINISTRATORS")).toEqual([]);
});
