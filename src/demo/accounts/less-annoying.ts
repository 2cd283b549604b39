import type { Amounts, DemoAccount, DemoUser, Trade } from "../demo-account";
import { chinese } from "../words/chinese";
import { english } from "../words/english";
import { french } from "../words/french";

const trade: Trade = {
  tongues: [english, english, english, french, chinese],
  products: [
    { name: "Home insurance", price: [640, 2_900] },
    { name: "Shop insurance", price: [1_800, 7_600] },
    { name: "Fleet of vans", price: [6_200, 31_000] },
    { name: "Liability, one year", price: [900, 4_400] },
    { name: "Group health plan", price: [18_000, 96_000] },
    { name: "Flood cover", price: [480, 1_900] },
  ],
  sources: ["Walk-in", "Referral", "Website", "Chamber of commerce"],
  tags: ["renewal", "new in town", "claims", "birthday card", "family"],
  chores: [
    { kind: "CALL", text: "Ring {who}" },
    { kind: "CALL", text: "Ask {who} about the renewal of {what}" },
    { kind: "LETTER", text: "Mail the policy: {what}" },
    { kind: "MEETING", text: "Coffee with {who}" },
    { kind: "TODO", text: "Compare three quotes for {what}" },
  ],
  results: ["Renewed.", "Wants to think it over.", "Left a message.", "In the mail.", "Lovely chat."],
  requests: {
    sources: [
      { source: "FORM", sourceText: "Website, Get a quote" },
      { source: "CALL", sourceText: "Front desk" },
      { source: "MAIL", sourceText: "hello@less-annoying.example" },
      { source: "OTHER", sourceText: "Walk-in" },
    ],
    texts: [
      "What would {what} cost us?",
      "We are moving in June and need {what}.",
      "{what}: can somebody ring me before noon?",
      "My old insurer is raising the price again. Please quote {what}.",
    ],
    dismissals: ["Wrong number.", "Wanted something that we don’t sell.", "Advertising."],
  },
  papers: [
    { kind: "OFFER", name: "Quote", number: "Q-#####" },
    { kind: "CONTRACT", name: "Policy", number: "JSI ## ### ###" },
    { kind: "INVOICE", name: "Premium invoice", number: "#####-26" },
    { kind: "OTHER", name: "Claim form", number: "CF-####" },
  ],
};

const usual: Amounts = { companies: 13, contacts: 38, leads: 44, tasks: 58 };
const few: Amounts = { companies: 6, contacts: 18, leads: 18, tasks: 24 };

const people: readonly [DemoUser, ...DemoUser[]] = [
  { key: "admin", name: "Grace Whitfield", may: "administrator: sees and does everything", made: few },
  {
    ...{ key: "harold", name: "Harold Kim", made: few },
    may: "boss: sees his own, and by shares Emily’s contacts and calendar",
  },
  { key: "emily", name: "Emily Torres", may: "sees her own alone; Harold sees it, too", made: usual },
  {
    ...{ key: "noah", name: "Noah Bélanger", made: usual },
    may: "sees his own, and by a share edits Amara’s calendar",
  },
  { key: "amara", name: "Amara Okafor", made: usual },
];

/** Everybody has one's own contacts and calendar; shares open those of others. */
export const lessAnnoying: DemoAccount = {
  ...{ slug: "less-annoying", name: "Juniper Street Insurance", profile: "LESS_ANNOYING" },
  ...{ timeZone: "America/Chicago", currency: "USD", groups: ["Front desk"], people, trade },
  shares: [
    { owner: "emily", grantee: "harold", area: "CONTACTS", access: "VIEW" },
    { owner: "emily", grantee: "harold", area: "CALENDAR", access: "VIEW" },
    { owner: "amara", grantee: "noah", area: "CALENDAR", access: "EDIT" },
  ],
  pipelines: [
    {
      name: "Policies",
      stages: [
        { name: "Asked", kind: "OPEN" },
        { name: "Quoted", kind: "OPEN" },
        { name: "Application", kind: "OPEN" },
        { name: "Insured", kind: "WON" },
        { name: "Declined", kind: "LOST" },
      ],
    },
  ],
  lossReasons: ["Stayed with the old insurer", "Too expensive", "Moved away"],
  customFields: [
    { resource: "LEAD", key: "renews_on", label: "Renews on", type: "DATE" },
    { resource: "CONTACT", key: "newsletter", label: "Newsletter", type: "BOOLEAN" },
  ],
};
