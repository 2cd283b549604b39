import { type ComparedAs } from "../../src/duplicates/compared-field";
import { compare, topLevels } from "../../src/duplicates/comparing/compare";
import { valueOf } from "../../src/duplicates/comparing/value";

/** How two texts agree where every word is as rare as the next one; null where one of them says nothing. */
function levelOf(as: ComparedAs, one: string, other: string): number | null {
  const [mine, theirs] = [valueOf(as, one), valueOf(as, other)];
  if (mine === null || theirs === null) return null;
  const level = compare(as, mine, theirs, () => 5).level;
  expect(compare(as, theirs, mine, () => 5).level).toBe(level);
  return level;
}

const alike: readonly (readonly [ComparedAs, string, string])[] = [
  ["name", "Сёмёнов Пётр", "Петр Семенов"],
  ["name", "Алексей Иванов", "Alexey Ivanov"],
  ["name", "Юлия Мейер", "Julia Meyer"],
  ["name", "Наталья Щукина", "Natalia Shchukina"],
  ["name", "ООО «Ромашка»", "Romashka LLC"],
  ["name", "Общество с ограниченной ответственностью «Вектор Плюс»", "Вектор плюс, ООО"],
  ["name", "ИП Кузнецов", "Индивидуальный предприниматель КУЗНЕЦОВ"],
  ["name", "Müller & Söhne GmbH", "Mueller und Soehne"],
  ["name", "Acme S.A.", "ACME, Inc."],
  ["name", "Lindner Bau UG (haftungsbeschränkt)", "Lindner Bau Gesellschaft mbH"],
  ["name", "Kranich e.K.", "KRANICH Aktiengesellschaft"],
  ["name", "ТОО «Алатау»", "Alatau Limited Liability Company"],
  ["name", "Nowak Sp. z o.o.", "Nowak"],
  ["name", "Jensen A/S", "Jensen ApS"],
  ["name", "Tanaka Pte. Ltd.", "Tanaka"],
  ["name", "O'Brien, Patrick", "Patrick OBrien"],
  ["name", "L.L.C. Vector", "ВЕКТОР"],
  ["person", "Fyodor Solovyov", "Соловьёв Фёдор"],
  ["person", "ИП Киселёв", "Kiseljov"],
  ["words", "8638 W. Third St.", "8638 West 3rd Street"],
  ["email", "Anna@Example.com", "anna+crm@example.com"],
  ["phone", "+7 916 123-45-67", "8 (916) 1234567"],
  ["phone", "+493012345678", "030 12345678"],
  ["phone", "+49 (0)89 1234567", "0049 89 1234567"],
  ["phone", "+7 495 123-45-67 доб. 204", "8 (495) 123-45-67"],
  ["phone", "(503) 555-0142 x43", "503 555 0142"],
  ["site", "https://www.example.com/", "http://example.com"],
  ["day", "1980-02-03", "1980-02-03"],
  ["number", "1100.50", "1100.5"],
];

test.each(alike)("as a %s, %s and %s are the same", (as, one, other) => {
  expect(levelOf(as, one, other)).toBe(topLevels[as]);
});

const apart: readonly (readonly [ComparedAs, string, string, number])[] = [
  ["name", "Jonathan Smith", "Jonahtan Smiht", 4],
  ["name", "Katsu", "Restaurant Katsu", 3],
  ["name", "Anna Smith", "Bernd Kurz", 0],
  ["person", "Anna Kurz", "Bernd Kurz", 1],
  ["person", "Åsa Kurz", "Bernd Kurz", 1],
  ["person", "Anna Kurz", "A. Kurz", 3],
  ["person", "Лапшин Алексей А.", "Лапшин Алексей Александрович", 4],
  ["person", "Лапшин Алексей Ильич", "Лапшин Алексей Петрович", 1],
  ["words", "12 Baker Street", "14 Baker Street", 0],
  ["words", "Baker Street", "Baker Street, London", 3],
  ["email", "grace.kelly@jones.com", "grace.kely@jones.com", 2],
  ["email", "grace.kelly@jones.com", "grace.kelly@smith.org", 1],
  ["email", "grace.kelly@jones.com", "adam@smith.org", 0],
  ["email", "anna.kurz85@jones.com", "anna.kurz97@jones.com", 0],
  ["email", "anna.kurz85@jones.com", "anna.kurz86@jones.com", 2],
  ["phone", "+79161234567", "+79161234568", 1],
  ["phone", "+79161234567", "+79165550000", 0],
  ["site", "https://example.com/de", "https://example.com/en", 1],
  ["day", "1980-02-03", "1980-03-03", 3],
  ["day", "1980-02-03", "1980-02-14", 2],
  ["day", "1980-02-28", "1980-03-31", 1],
  ["day", "1980-02-03", "1991-11-27", 0],
  ["number", "1000", "1005", 1],
  ["number", "1000", "2000", 0],
];

test.each(apart)("as a %s, %s and %s agree at level %s of what agreeing there is", (as, one, other, level) => {
  expect(levelOf(as, one, other)).toBe(level);
});

test.each<readonly [ComparedAs, string]>([
  ["name", " « » "],
  ["words", "—"],
  ["phone", "ask me"],
])("a %s of %p says nothing", (as, text) => {
  expect(valueOf(as, text)).toBeNull();
});

test("a name that is nothing but a legal form is still a name", () => {
  expect(levelOf("name", "ООО", "OOO")).toBe(topLevels.name);
});
