import type { Amounts, DemoAccount, DemoUser, Trade } from "../demo-account";
import { english } from "../words/english";
import { russian } from "../words/russian";

const trade: Trade = {
  tongues: [russian, russian, russian, english],
  products: [
    { name: "Остекление балкона", price: [180_000, 640_000] },
    { name: "Замена окон, 12 шт.", price: [720_000, 1_450_000] },
    { name: "Фасадное остекление", price: [6_400_000, 24_000_000] },
    { name: "Раздвижные двери", price: [350_000, 980_000] },
    { name: "Москитные сетки", price: [24_000, 96_000] },
    { name: "Зимний сад", price: [2_100_000, 5_300_000] },
  ],
  sources: ["Сайт", "Instagram", "Звонок", "Рекомендация", "Выставка"],
  tags: ["срочно", "рассрочка", "новостройка", "повторный", "VIP"],
  chores: [
    { kind: "CALL", text: "Позвонить: {who}" },
    { kind: "MEETING", text: "Замер: {what}" },
    { kind: "LETTER", text: "Отправить коммерческое предложение: {what}" },
    { kind: "TODO", text: "Согласовать монтаж ({who})" },
    { kind: "TODO", text: "Проверить оплату: {what}" },
  ],
  results: ["Договорились о замере.", "Просит перезвонить в пятницу.", "Отправлено.", "Оплатили 50 %.", "Думают…"],
  requests: {
    sources: [
      { source: "FORM", sourceText: "Сайт, «Рассчитать окна»" },
      { source: "CALL", sourceText: "Общий номер" },
      { source: "CHAT", sourceText: "Instagram" },
      { source: "MAIL", sourceText: "info@amo.example" },
    ],
    texts: [
      "Здравствуйте! Интересует {what}. Когда можно сделать замер?",
      "{what}: сколько будет стоить и за какой срок?",
      "Перезвоните, пожалуйста, после шести. Вопрос: {what}.",
      "Нужна смета до пятницы ({what}).",
    ],
    dismissals: ["Ошиблись номером.", "Реклама.", "Не наш регион."],
  },
  papers: [
    { kind: "OFFER", name: "Коммерческое предложение", number: "КП-####" },
    { kind: "CONTRACT", name: "Договор", number: "Д-2026/###" },
    { kind: "INVOICE", name: "Счёт", number: "СЧ-#####" },
    { kind: "ACT", name: "Акт выполненных работ", number: "А-####" },
  ],
};

const usual: Amounts = { companies: 9, contacts: 24, leads: 36, tasks: 40 };
const few: Amounts = { companies: 4, contacts: 10, leads: 12, tasks: 16 };

const people: readonly [DemoUser, ...DemoUser[]] = [
  { key: "admin", name: "Айгуль Нурланова", may: "administrator: sees and does everything", made: few },
  {
    ...{ key: "timur", name: "Тимур Ахметов", groups: ["Алматы"], made: usual, givesTo: ["olga", "alyona"] },
    may: "own cells as the profile gives them: sees every card, edits his own",
  },
  {
    ...{ key: "olga", name: "Ольга Лебедева", groups: ["Алматы"], made: usual },
    cells: [
      { resource: "LEAD", action: "VIEW", reach: "GROUP" },
      { resource: "CONTACT", action: "VIEW", reach: "GROUP" },
      { resource: "LEAD", action: "EDIT", reach: "GROUP" },
    ],
    may: "sees and edits the leads of her group, Алматы, and sees its contacts",
  },
  { key: "alyona", name: "Алёна Цой", groups: ["Алматы"], made: usual },
  {
    ...{ key: "daniyar", name: "Данияр Жуков", groups: ["Астана"], made: usual, givesTo: ["pyotr"] },
    cells: [
      {
        ...{ resource: "LEAD", action: "VIEW", reach: "OWN" },
        exceptions: [{ pipeline: "Сервис", reach: "ALL" }],
      },
    ],
    may: "sees his own leads, and by an exception all of the pipeline Сервис",
  },
  { key: "pyotr", name: "Пётр Воробьёв", groups: ["Астана"], made: usual },
];

/** A matrix for each user; groups of two towns. */
export const amo: DemoAccount = {
  ...{ slug: "amo", name: "Алатау Окна", profile: "AMO", timeZone: "Asia/Almaty", currency: "KZT" },
  ...{ groups: ["Алматы", "Астана"], people, shares: [], trade },
  pipelines: [
    {
      name: "Продажи",
      stages: [
        { name: "Новая заявка", kind: "OPEN" },
        { name: "Замер", kind: "OPEN" },
        { name: "Договор", kind: "OPEN" },
        { name: "Успешно", kind: "WON" },
        { name: "Отказ", kind: "LOST" },
      ],
    },
    {
      name: "Сервис",
      stages: [
        { name: "Обращение", kind: "OPEN" },
        { name: "Выезд мастера", kind: "OPEN" },
        { name: "Готово", kind: "WON" },
        { name: "Не подтвердилось", kind: "LOST" },
      ],
    },
  ],
  lossReasons: ["Дорого", "Выбрали другую компанию", "Передумали", "Нет связи"],
  customFields: [
    { resource: "LEAD", key: "windows", label: "Окон", type: "NUMBER", values: ["3", "8", "12", "46"] },
    {
      ...{ resource: "LEAD", key: "payment", label: "Оплата", type: "CHOICE" },
      options: ["Наличные", "Безналичный расчёт", "Рассрочка"],
    },
    { resource: "COMPANY", key: "bin", label: "БИН", type: "TEXT", values: ["000140000017", "000240000029"] },
  ],
};
