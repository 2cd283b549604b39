import type { Tongue } from "./tongue";

export const polish: Tongue = {
  names: [
    {
      given: ["Małgorzata|malgorzata", "Agnieszka|agnieszka", "Łucja|lucja", "Żaneta|zaneta"],
      family: ["Wójcik|wojcik", "Kowalska|kowalska", "Dąbrowska|dabrowska", "Zając|zajac"],
    },
    {
      given: ["Bartosz|bartosz", "Łukasz|lukasz", "Grzegorz|grzegorz", "Wit|wit"],
      family: ["Wójcik|wojcik", "Kowalski|kowalski", "Brzęczyszczykiewicz|brzeczyszczykiewicz", "Źdźbło|zdzblo"],
    },
  ],
  stems: ["Wisła|wisla", "Żubr|zubr", "Gdańska|gdanska", "Słońce|slonce", "Łódzka|lodzka", "Bursztyn|bursztyn"],
  companies: [
    { name: "Przychodnia ~", industry: "Opieka zdrowotna" },
    { name: "~ Sp. z o.o.", industry: "Handel" },
    { name: "Zakłady ~ S.A.", industry: "Przemysł" },
    { name: "Szpital ~", industry: "Opieka zdrowotna" },
    { name: "Pensjonat ~", industry: "Turystyka" },
  ],
  positions: ["Prezes", "Dział zakupów", "Główny inżynier", "Księgowość"],
  places: ["ul. Długa ##\n00-238 Warszawa", "ul. Święty Marcin #\n61-803 Poznań", "ul. Piwna 1#\n80-831 Gdańsk"],
  phones: ["+48 22 200 0# ##", "+48 61 200 0# ##"],
};
