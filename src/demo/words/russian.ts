import type { Tongue } from "./tongue";

export const russian: Tongue = {
  names: [
    {
      given: ["Ольга|olga", "Дарья|darya", "Алёна|alyona", "Светлана|svetlana", "Айгерим|aigerim", "Юлия|yulia"],
      family: ["Соколова|sokolova", "Лебедева|lebedeva", "Щербакова|shcherbakova", "Фёдорова|fyodorova", "Ким|kim"],
    },
    {
      given: ["Пётр|pyotr", "Тимур|timur", "Данияр|daniyar", "Алексей|alexey", "Ержан|yerzhan", "Сергей|sergey"],
      family: [
        "Ахметов|akhmetov",
        "Воробьёв|vorobyov",
        "Жуков|zhukov",
        "Цой|tsoy",
        "Нурланов|nurlanov",
        "Ещенко|eshchenko",
      ],
    },
  ],
  stems: [
    ...(["Алатау|alatau", "Северный ветер|severny-veter", "Медео|medeo", "Ёлочка|yolochka", "Каскад|kaskad"] as const),
    ...(["Берёзка|beryozka", "Степной орёл|stepnoy-oryol", "Жемчужина|zhemchuzhina", "Тулпар|tulpar"] as const),
  ],
  companies: [
    { name: "ТОО «~»", industry: "Строительство" },
    { name: "Гостиница «~»", industry: "Гостиницы" },
    { name: "ИП ~", industry: "Торговля" },
    { name: "Кафе «~»", industry: "Общественное питание" },
    { name: "АО «~ Девелопмент»", industry: "Недвижимость" },
    { name: "Клиника «~»", industry: "Медицина" },
  ],
  positions: ["Директор", "Главный инженер", "Снабжение", "Менеджер по закупкам", "Бухгалтер"],
  places: ["г. Алматы, ул. Абая, д. ##", "г. Астана, пр. Республики, д. #, оф. ##", "г. Караганда, ул. Ермекова, 3#"],
  phones: ["+7 727 200 0# ##", "+7 717 200 0# ##", "+7 701 000 0# ##"],
};
