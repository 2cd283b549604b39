/** Words that are as often written short: what each is written as here. */
const short: Readonly<Record<string, string>> = {
  ...{ street: "st", streets: "st", sts: "st", str: "st", strasse: "st", ulitsa: "ul", avenue: "ave", av: "ave" },
  ...{ avenues: "ave", aves: "ave", boulevard: "blvd", blv: "blvd", bulvar: "blvd", drive: "dr", road: "rd" },
  ...{ highway: "hwy", place: "pl", square: "sq", lane: "ln", court: "ct", circuit: "cct", crescent: "cres" },
  ...{ parkway: "pkwy", prospekt: "pr", prosp: "pr", pereulok: "per", ploshchad: "pl", shosse: "sh" },
  ...{ dom: "d", kvartira: "kv", ofis: "of", office: "of", korpus: "k", gorod: "g", oblast: "obl" },
  ...{ north: "n", south: "s", east: "e", west: "w", saint: "st", mount: "mt", fort: "ft" },
  ...{ first: "1", second: "2", third: "3", fourth: "4", fifth: "5", sixth: "6", seventh: "7", eighth: "8" },
  ...{ ninth: "9", tenth: "10", eleventh: "11", twelfth: "12", brothers: "bros", center: "centre" },
};

/** `Third`, `3rd` and `3` are one, as `Avenue` and `Ave` are. */
export const shortened = (word: string): string => short[word] ?? word.replace(/^(\d+)(st|nd|rd|th|ya|y)$/, "$1");
