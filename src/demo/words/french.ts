import type { Tongue } from "./tongue";

export const french: Tongue = {
  names: [
    {
      given: ["Chloé|chloe", "Anaïs|anais", "Zoé|zoe", "Hélène|helene", "Maëlle|maelle"],
      family: ["Lefèvre|lefevre", "Garçon|garcon", "d’Étretat|detretat", "N’Diaye|ndiaye", "Noël|noel"],
    },
    {
      given: ["François|francois", "Jérôme|jerome", "Loïc|loic", "Benoît|benoit"],
      family: ["Bélanger|belanger", "L’Hôpital|lhopital", "Desprès|despres", "Nguyễn|nguyen", "Cœurdevey|coeurdevey"],
    },
  ],
  stems: [
    ...(["Belle-Île|belle-ile", "Cèdre|cedre", "Forêt|foret", "Étoile|etoile", "Rhône|rhone"] as const),
    ...(["Hirondelle|hirondelle", "Mont Blanc|mont-blanc"] as const),
  ],
  companies: [
    { name: "Clinique ~", industry: "Santé" },
    { name: "~ Énergie SAS", industry: "Énergie" },
    { name: "Boulangerie ~", industry: "Alimentation" },
    { name: "Hôpital ~", industry: "Santé" },
    { name: "Hôtel ~", industry: "Hôtellerie" },
    { name: "Éts. ~ SARL", industry: "Commerce" },
  ],
  positions: ["Direction générale", "Responsable achats", "Direction technique", "Comptabilité"],
  places: ["## rue de l’Église\n69002 Lyon", "# quai d’Orléans\n44000 Nantes", "1# boulevard Voltaire\n75011 Paris"],
  phones: ["+33 1 99 00 ## ##", "+33 4 65 71 ## ##"],
};
