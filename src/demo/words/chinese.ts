import type { Tongue } from "./tongue";

export const chinese: Tongue = {
  names: [
    {
      given: ["伟|wei", "秀英|xiuying", "梓涵|zihan", "志强|zhiqiang", "雨桐|yutong", "建国|jianguo", "晓明|xiaoming"],
      family: ["李|li", "王|wang", "张|zhang", "陈|chen", "欧阳|ouyang", "赵|zhao", "吕|lyu"],
    },
  ],
  familyFirst: true,
  stems: [
    ...(["长江|changjiang", "东方|dongfang", "金山|jinshan", "华星|huaxing", "天河|tianhe", "龙门|longmen"] as const),
    ...(["绿洲|lvzhou", "明珠|mingzhu"] as const),
  ],
  companies: [
    { name: "~科技有限公司", industry: "科技" },
    { name: "~大酒店", industry: "酒店" },
    { name: "~贸易有限公司", industry: "贸易" },
    { name: "~医院", industry: "医疗" },
    { name: "~新能源股份有限公司", industry: "新能源" },
  ],
  positions: ["总经理", "采购主管", "工程师", "财务总监"],
  places: ["上海市浦东新区世纪大道1##号", "北京市朝阳区建国路##号", "广州市天河区体育东路2#号"],
  phones: ["+86 10 5000 0###", "+86 21 5000 0###"],
};
