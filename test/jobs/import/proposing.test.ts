import { readdirSync } from "node:fs";
import { Office, type Person } from "../../records/office";
import { sharedData, sharedDataIsAbsent } from "../../support/shared-data";
import { send, sharedFile, told } from "./sending";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("What columns mean is proposed from what others call them", () => {
  const there = sharedData("import/crm-headers") === null ? test.skip : test;

  there("amoCRM, in Russian", async () => {
    const headings = sharedFile("import/crm-headers/amocrm_leads_export_header_ru.csv").toString("utf8");
    const sent = await send(office, anna, `${headings.trimEnd()}\n42,Сделка\n`);
    expect(sent.resource).toBe("LEAD");
    expect(told(sent)).toEqual([
      ...["1 ID → externalId", "2 Название сделки → name", "3 Бюджет → price", "4 Ответственный → responsible"],
      ...[
        "5 Дата создания сделки → openedOn",
        "9 Дата закрытия → closedOn",
        "10 Теги → tags",
        "16 Этап сделки → stage",
      ],
      ...[
        "17 Воронка → pipeline",
        "18 Полное имя контакта → mainContact",
        "21 Компания → company",
        "32 Источник → source",
      ],
    ]);
  });

  there("Google Contacts, in three encodings", async () => {
    for (const name of ["utf8", "utf16le_bom", "cp1251_semicolon"]) {
      const sent = await send(office, anna, sharedFile(`import/crm-headers/google_contacts_cyrillic_${name}.csv`));
      expect([sent.resource, sent.lines]).toEqual(["CONTACT", 2]);
      const pairs = (kind: string, field: string, count: number): readonly string[] =>
        Array.from({ length: count }, (_, index) => [
          `${kind} ${index + 1} - Type → ${field}.label`,
          `${kind} ${index + 1} - Value → ${field}`,
        ]).flat();
      expect(told(sent).map((each) => each.replace(/^\d+ /, ""))).toEqual([
        ...["Name → fullName", "Given Name → firstName", "Additional Name → firstName", "Family Name → lastName"],
        ...[
          "Birthday → birthday",
          "Group Membership → tags",
          ...pairs("E-mail", "emails", 3),
          ...pairs("Phone", "phones", 5),
        ],
      ]);
    }
  });

  there("Outlook", async () => {
    const headings = sharedFile("import/crm-headers/outlook_contacts_header.csv").toString("utf8").trimEnd();
    const sent = await send(office, anna, `${headings}\nMr.,John\n`);
    expect(sent.resource).toBe("CONTACT");
    expect(told(sent)).toEqual(
      expect.arrayContaining([
        "2 First Name → firstName",
        "4 Last Name → lastName",
        "13 Company → company",
        "15 Job Title → position",
        "28 Business Fax → phones (work fax)",
        "38 Mobile Phone → phones (mobile)",
        "47 Birthday → birthday",
        "48 E-mail Address → emails",
        "50 E-mail 2 Address → emails",
      ]),
    );
    expect(told(sent).join()).not.toMatch(/E-mail.* Type/);
  });

  const headings: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      "leads of amoCRM, in English",
      "LEAD",
      "ID,Lead title,Sale,Responsible user,Created date,Lead tags,Lead stage,Pipeline,Full name (contact),Contact's company,Closed date",
      [
        ...["externalId", "name", "price", "responsible", "openedOn", "tags", "stage", "pipeline"],
        ...["mainContact", "company", "closedOn"],
      ],
    ],
    [
      "contacts of amoCRM, in English",
      "CONTACT",
      "Contact full name,Responsible user,Work phone,Work email",
      ["fullName", "responsible", "phones", "emails"],
    ],
    [
      "companies of amoCRM, in Russian",
      "COMPANY",
      "Название компании,Теги компании,Рабочий телефон,Адрес",
      ["name", "tags", "phones", "address"],
    ],
    [
      "contacts of Outlook, in Russian",
      "CONTACT",
      "Имя,Отчество,Фамилия,Организация,Должность,Рабочий телефон,Адрес эл. почты,Адрес 2 эл. почты,Тип эл. почты,День рождения",
      ["firstName", "firstName", "lastName", "company", "position", "phones", "emails", "emails", "-", "birthday"],
    ],
    ["appointments", "EVENT", "Subject,Starts at,Ends at,Location", ["text", "startsAt", "endsAt", "place"]],
    ["appointments, in Russian", "EVENT", "Тема,Начало,Окончание,Место", ["text", "startsAt", "endsAt", "place"]],
    [
      "customers, in Russian",
      "CUSTOMER",
      "Покупатель,Дата следующей покупки,Периодичность,Ожидаемая сумма",
      ["name", "nextPurchaseOn", "periodDays", "expectedSum"],
    ],
    [
      "papers",
      "DOCUMENT",
      "Document number,Document type,Amount,Currency,Issue date,Status",
      ["number", "kind", "sum", "sum.currency", "issuedOn", "status"],
    ],
  ];
  test.each(headings)("%s", async (_of, kind, line, fields) => {
    const sent = await send(office, anna, `${line}\n${line.replaceAll(/[^,]+/g, "x")}\n`);
    expect(sent.resource).toBe(kind);
    expect(line.split(",").map((_, at) => sent.mapping.find(({ column }) => column === at + 1)?.field ?? "-")).toEqual(
      fields,
    );
  });

  test("fields of the account's own, by their keys and by their labels", async () => {
    const field = { resource: "COMPANY", key: "revenue", label: "Umsatz", type: "NUMBER", position: 0 };
    await anna.act("createCustomField", field, "customField { id }");
    for (const heading of ["Umsatz", "revenue", "custom.revenue", "REVENUE"])
      expect(told(await send(office, anna, `Company name,${heading}\nA,1\n`))).toEqual([
        "1 Company name → name",
        `2 ${heading} → custom.revenue`,
      ]);
  });

  test("headings that repeat are brought to lists once more, and to nothing else", async () => {
    const sent = await send(office, anna, "Имя,Телефон,Телефон,Email,Email,Город\nA,1,2,a@b.c,d@e.f,B\n");
    expect(told(sent)).toEqual([
      ...["1 Имя → firstName", "2 Телефон → phones", "3 Телефон → phones", "4 Email → emails", "5 Email → emails"],
    ]);
  });

  test("kinds that one may not make are not proposed", async () => {
    const boris = await office.add(anna, ["COMPANY CREATE NONE"]);
    const text = "Name,Phone,Website\nA,1,https://a.example\n";
    expect([(await send(office, anna, text)).resource, (await send(office, boris, text)).resource]).toEqual([
      "COMPANY",
      "CONTACT",
    ]);
  });
});

describe("Every vCard is taken for contacts", () => {
  const folder = sharedData("import/vcard");
  const files =
    folder === null
      ? [sharedDataIsAbsent("import/vcard")]
      : readdirSync(folder).filter((name) => name.endsWith(".vcf"));
  (folder === null ? test.skip : test).each(files)("%s", async (file) => {
    const sent = await send(office, anna, sharedFile(`import/vcard/${file}`));
    expect(sent).toMatchObject({ format: "VCARD", resource: "CONTACT" });
    expect(sent.mapping.map(({ field }) => field)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(fullName|lastName)$/)]),
    );
  });
});
