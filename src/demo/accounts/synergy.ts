import type { Amounts, DemoAccount, DemoUser } from "../demo-account";
import { arabic } from "../words/arabic";
import { chinese } from "../words/chinese";
import { english } from "../words/english";
import { greek } from "../words/greek";
import type { Trade } from "../demo-account";

const trade: Trade = {
  tongues: [greek, greek, english, arabic, chinese],
  products: [
    { name: "Rooftop array 90 kW", price: [68_000, 94_000] },
    { name: "Rooftop array 240 kW", price: [170_000, 245_000] },
    { name: "Solar park 2 MW", price: [1_150_000, 1_640_000] },
    { name: "Battery 500 kWh", price: [130_000, 215_000] },
    { name: "Hot water for 80 rooms", price: [22_000, 46_000] },
    { name: "Maintenance, three years", price: [4_800, 19_000] },
    { name: "Energy audit", price: [900, 3_400] },
  ],
  sources: ["Trade fair", "Recommendation", "Web form", "Tender", "Cold call"],
  tags: ["subsidy", "island", "hotel", "urgent", "second site", "key account"],
  chores: [
    { kind: "CALL", text: "Call {who} about {what}" },
    { kind: "MEETING", text: "See the roof with {who}" },
    { kind: "LETTER", text: "Send the revised offer: {what}" },
    { kind: "TODO", text: "Calculate the yield for {what}" },
    { kind: "TODO", text: "Ask the grid operator for a connection date" },
  ],
  results: ["Offer wanted by the end of the month.", "Not before spring.", "Roof is sound.", "Sent.", "No answer yet."],
  requests: {
    sources: [
      { source: "FORM", sourceText: "Web form, Offer for my roof" },
      { source: "MAIL", sourceText: "info@synergy.example" },
      { source: "CALL", sourceText: "Athens office" },
      { source: "CHAT", sourceText: "WhatsApp" },
      { source: "API", sourceText: "Trade fair app" },
    ],
    texts: [
      "We would like an offer: {what}.",
      "Does {what} qualify for the subsidy this year?",
      "{what}: how long does it take from the contract to the grid?",
      "Please call back about {what}.",
    ],
    dismissals: ["No roof of their own.", "A student’s survey.", "Came in twice."],
  },
  papers: [
    { kind: "OFFER", name: "Offer", number: "MS-O-####" },
    { kind: "CONTRACT", name: "Contract", number: "MS-C-###" },
    { kind: "INVOICE", name: "Invoice", number: "MS-2026-####" },
    { kind: "ACT", name: "Handover report", number: "MS-H-###" },
  ],
};

const few: Amounts = { companies: 7, contacts: 15, leads: 22, tasks: 26 };
const many: Amounts = { companies: 12, contacts: 26, leads: 38, tasks: 44 };

const people: readonly [DemoUser, ...DemoUser[]] = [
  { key: "admin", name: "Eleni Papadaki", may: "administrator: sees and does everything", made: { ...few, leads: 6 } },
  {
    ...{ key: "konstantinos", name: "Κωνσταντίνος Βλάχος", roles: ["Director"], made: few },
    ...{ may: "director: sees every record", givesTo: ["li", "darya"] },
  },
  {
    ...{ key: "omar", name: "عمر الحداد (Omar)", roles: ["Supervisor", "Manager"], made: few },
    ...{ supervisor: "konstantinos", givesTo: ["darya", "yousef", "anna"] },
  },
  {
    ...{ key: "marta", name: "Marta Keller", roles: ["Supervisor"], supervisor: "konstantinos", made: few },
    ...{ may: "supervisor: sees what she, Li Wei and Anna own or made", givesTo: ["li", "anna"] },
  },
  { key: "yousef", name: "يوسف خليل (Yousef)", roles: ["Manager"], supervisor: "omar", made: few },
  { key: "darya", name: "Дарья Соколова", roles: ["Manager"], supervisor: "omar", made: many },
  {
    ...{ key: "li", name: "李伟 (Li Wei)", roles: ["Manager"], supervisor: "marta", made: many },
    may: "manager: sees what he owns or made",
  },
  { key: "anna", name: "Anna Schmidt", roles: ["Manager"], supervisor: "marta", made: many },
];

/** A director over all, supervisors over their reports, managers over what they made or own. */
export const synergy: DemoAccount = {
  ...{ slug: "synergy", name: "Meridian Solar", profile: "SYNERGY", timeZone: "Europe/Athens", currency: "EUR" },
  ...{ groups: ["Islands", "Mainland"], people, shares: [], trade },
  pipelines: [
    {
      name: "Projects",
      stages: [
        { name: "Enquiry", kind: "OPEN" },
        { name: "Site visit", kind: "OPEN" },
        { name: "Offer", kind: "OPEN" },
        { name: "Signed", kind: "WON" },
        { name: "Lost", kind: "LOST" },
      ],
    },
  ],
  lossReasons: ["Too dear", "Roof not fit", "Subsidy refused", "Went to a competitor"],
  customFields: [
    {
      resource: "LEAD",
      key: "peak_power",
      label: "Peak power, kW",
      type: "NUMBER",
      values: ["90", "240", "2000", "45.5"],
    },
    { resource: "LEAD", key: "visit_on", label: "Site visit", type: "DATE" },
    { resource: "COMPANY", key: "grid_operator", label: "Grid operator", type: "TEXT", values: ["ΔΕΔΔΗΕ", "DEWA"] },
  ],
};
