import type { Tongue } from "./tongue";

export const arabic: Tongue = {
  names: [
    {
      given: ["ليلى|layla", "فاطمة|fatima", "نور|nour", "سلمى|salma", "هدى|huda"],
      family: ["الحداد|alhaddad", "المنصوري|almansouri", "خليل|khalil", "العلي|alali"],
    },
    {
      given: ["يوسف|yousef", "عمر|omar", "خالد|khaled", "سامي|sami"],
      family: ["الحداد|alhaddad", "المنصوري|almansouri", "ناصر|nasser", "القاسمي|alqasimi"],
    },
  ],
  stems: [
    ...(["النخيل|alnakheel", "الواحة|alwaha", "الشروق|alshorouq", "المرجان|almarjan", "الأفق|alofoq"] as const),
    ...(["الصقر|alsaqr", "البحر|albahr"] as const),
  ],
  companies: [
    { name: "فندق ~", industry: "فنادق" },
    { name: "شركة ~ للتجارة", industry: "تجارة" },
    { name: "مجموعة ~ العقارية", industry: "عقارات" },
    { name: "مستشفى ~", industry: "رعاية صحية" },
    { name: "مصنع ~ للأغذية", industry: "أغذية" },
  ],
  positions: ["الإدارة العامة", "المشتريات", "إدارة المشاريع", "الشؤون المالية"],
  places: ["شارع الشيخ زايد ##\nدبي", "كورنيش البحر #\nأبوظبي", "شارع الملك حسين 1#\nعمّان"],
  phones: ["+971 4 200 0###", "+971 2 200 0###"],
};
