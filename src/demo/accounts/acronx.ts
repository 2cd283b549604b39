import type { Amounts, DemoAccount, DemoUser, Trade } from "../demo-account";
import { french } from "../words/french";
import { german } from "../words/german";
import { polish } from "../words/polish";
import type { Tongue } from "../words/tongue";

const medicine = new Set(["Krankenhaus", "Arztpraxis", "Apotheke", "Opieka zdrowotna", "Santé"]);

const inMedicine = (tongue: Tongue): Tongue => ({
  ...tongue,
  companies: tongue.companies.filter(({ industry }) => medicine.has(industry)),
});

const trade: Trade = {
  tongues: [german, german, polish, french].map(inMedicine),
  products: [
    { name: "Ultraschallgerät U7", price: [38_000, 61_000] },
    { name: "OP-Leuchte Aurora", price: [11_500, 17_900] },
    { name: "Röntgen, digital", price: [96_000, 184_000] },
    { name: "Wartungsvertrag", price: [2_400, 9_800] },
    { name: "Sterilisator 80 l", price: [14_000, 22_500] },
    { name: "Schulung vor Ort", price: [1_200, 3_600] },
  ],
  sources: ["Messe", "Ausschreibung", "Empfehlung", "Webseite", "Außendienst"],
  tags: ["Klinik", "Praxis", "Rahmenvertrag", "eilig", "Gerätetausch"],
  chores: [
    { kind: "CALL", text: "{who} anrufen" },
    { kind: "MEETING", text: "Gerät vorführen: {what}" },
    { kind: "LETTER", text: "Angebot nachfassen – {what}" },
    { kind: "TODO", text: "Einweisung mit {who} planen" },
    { kind: "TODO", text: "MPG-Prüfung vormerken" },
  ],
  results: ["Angebot gewünscht.", "Erst im nächsten Quartal.", "Erledigt.", "Gerät läuft wieder.", "Niemand erreicht."],
  requests: {
    sources: [
      { source: "FORM", sourceText: "Webseite, Rückruf" },
      { source: "MAIL", sourceText: "service@acronx.example" },
      { source: "CALL", sourceText: "Zentrale" },
      { source: "OTHER", sourceText: "Messe, Visitenkarte" },
    ],
    texts: [
      "Bitte ein Angebot: {what}.",
      "Wir suchen Ersatz für ein älteres Gerät. Kommt {what} in Frage?",
      "{what} – ist eine Vorführung bei uns möglich?",
      "Rückruf erbeten, es geht um {what}.",
    ],
    dismissals: ["Doppelt eingegangen.", "Werbung.", "Privatperson, kein Bedarf."],
  },
  papers: [
    { kind: "OFFER", name: "Angebot", number: "AN-26-####" },
    { kind: "CONTRACT", name: "Wartungsvertrag", number: "WV-###" },
    { kind: "INVOICE", name: "Rechnung", number: "RE-26-#####" },
    { kind: "OTHER", name: "Lieferschein", number: "LS-#####" },
  ],
};

const usual: Amounts = { companies: 12, contacts: 30, leads: 48, tasks: 44 };
const none: Amounts = { companies: 0, contacts: 0, leads: 0, tasks: 0 };
const desk: Amounts = { companies: 6, contacts: 28, leads: 0, tasks: 46 };

const people: readonly [DemoUser, ...DemoUser[]] = [
  {
    ...{ key: "admin", name: "Jürgen Falkenberg", may: "administrator: sees and does everything", hasSeats: true },
    made: { companies: 5, contacts: 10, leads: 10, tasks: 12 },
  },
  {
    ...{ key: "sofie", name: "Sofie Lindqvist", roles: ["Sales"], groups: ["Vertrieb Nord"], hasSeats: true },
    ...{ may: "role Sales: sees every record, edits those of her group, Vertrieb Nord", made: usual },
    givesTo: ["lukasz"],
  },
  { key: "lukasz", name: "Łukasz Wójcik", roles: ["Sales"], groups: ["Vertrieb Nord"], made: usual },
  { key: "chloe", name: "Chloé Lefèvre", roles: ["Sales"], groups: ["Vertrieb Süd"], hasSeats: true, made: usual },
  {
    ...{ key: "minh", name: "Nguyễn Minh Anh", roles: ["Support"], groups: ["Kundendienst"], made: desk },
    may: "role Support: sees every lead, and no price",
  },
  {
    ...{ key: "zoe", name: "Zoë Brandt", roles: ["Read only"], made: none, hasSeats: true },
    may: "role Read only: sees every record, edits none",
  },
];

/** Roles, licences with seats, a field that a role hides. */
export const acronx: DemoAccount = {
  ...{ slug: "acronx", name: "Falkenberg Medizintechnik", profile: "ACRONX" },
  ...{ timeZone: "Europe/Berlin", currency: "EUR" },
  ...{ groups: ["Vertrieb Nord", "Vertrieb Süd", "Kundendienst"], people, shares: [], trade },
  pipelines: [
    {
      name: "Geräte",
      stages: [
        { name: "Anfrage", kind: "OPEN" },
        { name: "Vorführung", kind: "OPEN" },
        { name: "Angebot", kind: "OPEN" },
        { name: "Auftrag", kind: "WON" },
        { name: "Absage", kind: "LOST" },
      ],
    },
  ],
  lossReasons: ["Preis", "Budget gestrichen", "Mitbewerber", "Kein Bedarf"],
  customFields: [
    { resource: "LEAD", key: "warranty", label: "Garantie, Jahre", type: "NUMBER", values: ["1", "2", "5"] },
    { resource: "COMPANY", key: "beds", label: "Betten", type: "NUMBER", values: ["40", "180", "620"] },
    {
      resource: "COMPANY",
      key: "level",
      label: "Versorgungsstufe",
      type: "CHOICE",
      options: ["Grund", "Regel", "Maximal"],
    },
  ],
};
