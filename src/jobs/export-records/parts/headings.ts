/** `firstName` as people read it: `First name`; `externalId`: `External ID`. */
export function headingOf(name: string): string {
  const words = name.replace(/([A-Z])/g, (sign) => ` ${sign.toLowerCase()}`).replace(/\bid(s?)\b/g, "ID$1");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What one of several is called: `Phone 1 - Value` of `phones`, as in what Google Contacts exports. */
export const headingOfEach = (name: string, number: number, what: "Value" | "Label"): string =>
  `${eachOf[name] ?? headingOf(name.replace(/s$/, ""))} ${number} - ${what}`;

const eachOf: Readonly<Record<string, string>> = { emails: "E-mail" };
