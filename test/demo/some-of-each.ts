/** Lists of which every account has some. */
export const someOfEach = {
  ...{ events: "events", wholeDays: "events(filter: { isAllDay: { eq: true } })" },
  ...{ activities: "activities", calls: "activities(filter: { kind: { eq: CALL } })" },
  ...{ requests: "requests", dismissed: "requests(filter: { status: { eq: DISMISSED } })" },
  ...{ customers: "customers", ofCustomers: "customers(filter: { documents: { exists: true } })" },
  ...{ documents: "documents", signed: "documents(filter: { status: { in: [SIGNED, PAID] } })" },
};
