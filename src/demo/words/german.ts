import type { Tongue } from "./tongue";

export const german: Tongue = {
  names: [
    {
      given: ["Käthe|kaethe", "Anneliese|anneliese", "Friederike|friederike", "Zoë|zoe", "Mareike|mareike"],
      family: ["Weiß|weiss", "Hübner|huebner", "Großmann|grossmann", "von der Heide|vonderheide", "Yılmaz|yilmaz"],
    },
    {
      given: ["Jürgen|juergen", "Björn|bjoern", "Matthias|matthias", "Götz|goetz", "Emre|emre", "Ludwig|ludwig"],
      family: [
        "Schäfer|schaefer",
        "Köhler|koehler",
        "Müller-Lüdenscheidt|mueller",
        "Strauß|strauss",
        "Behrens|behrens",
      ],
    },
  ],
  stems: [
    ...(["Nordlicht|nordlicht", "Falkenberg|falkenberg", "Mühlbach|muehlbach", "Sankt Anna|sankt-anna"] as const),
    ...([
      "Grünwald|gruenwald",
      "Hafenmeister|hafenmeister",
      "Löwen|loewen",
      "Ostsee|ostsee",
      "Blaustein|blaustein",
    ] as const),
  ],
  companies: [
    { name: "~-Klinik GmbH", industry: "Krankenhaus" },
    { name: "~ Maschinenbau AG", industry: "Maschinenbau" },
    { name: "Bäckerei ~ OHG", industry: "Lebensmittel" },
    { name: "~ Apotheke e. K.", industry: "Apotheke" },
    { name: "Praxis Dr. ~", industry: "Arztpraxis" },
    { name: "MVZ ~ gGmbH", industry: "Krankenhaus" },
    { name: "Hotel ~ GmbH & Co. KG", industry: "Gastgewerbe" },
    { name: "Stadtwerke ~", industry: "Energie" },
  ],
  positions: ["Geschäftsführung", "Einkauf", "Leitung Medizintechnik", "Verwaltung", "Prokura"],
  places: ["Friedrichstraße 1##\n10117 Berlin", "Am Mühlbach #\n24103 Kiel", "Löwengasse 2#\n50667 Köln"],
  phones: ["+49 30 23125 ###", "+49 40 66969 ###", "+49 221 4710 ###"],
};
