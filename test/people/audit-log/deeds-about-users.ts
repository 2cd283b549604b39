/** Mutations with their inputs, in the order in which they are made. */
export type Deeds = readonly (readonly [mutation: string, input: object])[];

/** All that is done to a user by whoever administers, with two others beside: ids of the API. */
export const deedsAboutUsers = (userId: string, ownerId: string, otherId: string): Deeds => [
  ["updateUser", { id: userId, phone: "123" }],
  ["setSupervisor", { userId, supervisorId: ownerId }],
  ["moveReports", { fromUserId: ownerId, toUserId: otherId }],
  ["setShares", { userId, shares: [{ ownerId, area: "CALENDAR", access: "VIEW" }] }],
  ["endShare", { ownerId, granteeId: userId, area: "CALENDAR" }],
  ["addShare", { ownerId, granteeId: userId, area: "CONTACTS", access: "EDIT" }],
  ["setExportChannels", { userId, blocked: ["FILE"] }],
  ["setNavigation", { userId, modules: ["LEADS"] }],
  ["setModuleAccess", { userId, closed: ["CUSTOMERS"] }],
  ["setCrmAccess", { userId, crmAccess: false }],
  ["setAdministrator", { userId: otherId, isAdministrator: true }],
  ["setSecondFactorRequired", { userId: ownerId, isRequired: true }],
  ["setSecondFactorRequired", { userId: ownerId, isRequired: false }],
  ["deactivateUser", { userId }],
  ["activateUser", { userId }],
  ["deactivateUsers", { userIds: [userId] }],
  ["activateUsers", { userIds: [userId] }],
  ["setUserEmail", { userId, email: "bo@audit.example" }],
  ["setUserPassword", { userId, password: "chosen by the boss" }],
];
