import type { Tongue } from "./tongue";

export const english: Tongue = {
  names: [
    {
      given: ["Alice|alice", "Grace|grace", "Nora|nora", "Ruby|ruby", "Isla|isla", "Hazel|hazel", "Maeve|maeve"],
      family: ["Whitaker|whitaker", "Ashby|ashby", "Calloway|calloway", "O’Rourke|orourke", "Penrose|penrose"],
    },
    {
      given: ["Owen|owen", "Miles|miles", "Desmond|desmond", "Caleb|caleb", "Rupert|rupert", "Felix|felix"],
      family: ["Thornbury|thornbury", "Mackenzie|mackenzie", "Lockwood|lockwood", "Okafor|okafor", "Hale|hale"],
    },
  ],
  stems: [
    ...(["Juniper|juniper", "Blue Heron|blue-heron", "Harbor|harbor", "Kestrel|kestrel", "Old Mill|old-mill"] as const),
    ...(["Summit|summit", "Foxglove|foxglove", "Granite|granite", "Larkspur|larkspur", "Redwood|redwood"] as const),
  ],
  companies: [
    { name: "~ Dental Care", industry: "Dentistry" },
    { name: "~ Coffee Roasters", industry: "Food" },
    { name: "~ Logistics Ltd", industry: "Logistics" },
    { name: "~ Hotel Group", industry: "Hospitality" },
    { name: "~ Roofing & Sons", industry: "Construction" },
    { name: "~ Veterinary Clinic", industry: "Veterinary medicine" },
    { name: "~ Bookshop", industry: "Retail" },
  ],
  positions: ["Owner", "Office manager", "Head of purchasing", "Chief financial officer", "Site manager"],
  places: [
    "## Marlowe Street\nLondon N1 ###",
    "1## Juniper Street\nSpringfield, IL 62704",
    "2# Quay Road\nBristol BS1",
  ],
  phones: ["+44 20 7946 0###", "+1 202 555 01##", "+1 312 555 01##"],
};
