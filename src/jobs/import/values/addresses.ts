/**
 * Several addresses in a cell, each by itself or behind a name: `Anna Berg <anna@berg.example>` and `"Berg, Anna"
 * <anna@berg.example>` are one. Blanks part what are addresses on both sides of them.
 */
export const addressesIn = (said: string): readonly string[] =>
  partsOf(said)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .flatMap((each) => {
      if (each.endsWith(">") && each.includes("<")) return each.slice(each.lastIndexOf("<") + 1, -1);
      const words = each.split(/\s+/);
      return words.every((word) => word.includes("@")) ? words : each;
    });

const partsOf = (said: string): readonly string[] =>
  said.includes(":::") ? said.split(":::") : (said.match(/(?:"[^"]*"|[^,;\n])+/g) ?? []);
