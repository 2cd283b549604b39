import type { Tongue } from "./tongue";

export const greek: Tongue = {
  names: [
    {
      given: ["Ελένη|eleni", "Μαρία|maria", "Αικατερίνη|aikaterini", "Δήμητρα|dimitra", "Ιωάννα|ioanna"],
      family: ["Παπαδάκη|papadaki", "Αγγελοπούλου|angelopoulou", "Βλάχου|vlachou", "Οικονόμου|oikonomou"],
    },
    {
      given: ["Κωνσταντίνος|konstantinos", "Γιώργος|giorgos", "Νικόλαος|nikolaos", "Σπύρος|spyros"],
      family: ["Παπαδάκης|papadakis", "Αγγελόπουλος|angelopoulos", "Βλάχος|vlachos", "Θεοδωρίδης|theodoridis"],
    },
  ],
  stems: [
    ...(["Αίγλη|aigli", "Αιγαίο|aigaio", "Ήλιος|ilios", "Κυκλάδες|kyklades", "Όλυμπος|olympos"] as const),
    ...(["Ποσειδών|poseidon", "Μέλισσα|melissa", "Φάρος|faros"] as const),
  ],
  companies: [
    { name: "Ξενοδοχείο ~", industry: "Ξενοδοχεία" },
    { name: "~ Α.Ε.", industry: "Βιομηχανία" },
    { name: "Ελαιοτριβείο ~", industry: "Τρόφιμα" },
    { name: "~ Ναυτιλιακή", industry: "Ναυτιλία" },
    { name: "Αφοί ~ Ο.Ε.", industry: "Εμπόριο" },
  ],
  positions: ["Διεύθυνση", "Προμήθειες", "Μηχανικός", "Λογιστήριο"],
  places: ["Ερμού ##\n105 63 Αθήνα", "Τσιμισκή 1#\n546 24 Θεσσαλονίκη", "Χώρα\n846 00 Μύκονος"],
  phones: ["+30 210 000 0###", "+30 2310 000 0##"],
};
