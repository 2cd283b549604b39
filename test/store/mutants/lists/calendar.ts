import { breachesOf } from "../store-mutant";

/** What is on a calendar, what people write down about cards, and the timeline of both. */
export const calendarMutants = [
  ...breachesOf("src/store/reading/timeline/timeline-entries.ts", [
    ["${behind} and (${scope}) is true", "${behind}", "a timeline shows what VIEW of each kind reaches", "timeline"],
    [" and h.card_kind = ${subject.of.kind}${behind}", "", "a timeline goes on behind its cursor", "timeline"],
    ["order by e.id desc limit", "order by e.id limit", "the last comes first", "timeline"],
  ]),
  ...breachesOf("src/store/reading/timeline/timeline.ts", [
    ['list: ["timeline", ...kinds.toSorted()]', 'list: ["timeline"]', "a cursor is of what is shown", "timeline"],
  ]),
  ...breachesOf("src/store/reading/history/log.ts", [
    ["bindingOf([...list, subject.id])", "bindingOf(list)", "a cursor is of one record", "timeline"],
  ]),
  ...breachesOf("src/store/description/describe.ts", [
    [
      'const isGiven = !isResource(kind) || "ASSIGN" in',
      'const isGiven = isResource(kind) || "ASSIGN" in',
      "an activity is whose it was",
      "activities",
    ],
  ]),
  ...breachesOf("src/store/writing/complete.ts", [
    [
      "return rows[0]?.timeZone ?? standing.timeZone;",
      "return rows.length > 0 ? standing.timeZone : standing.timeZone;",
      "whole days are those of whoever writes",
      "eventTimes",
    ],
  ]),
  ...breachesOf("src/records/event/event-drafting.ts", [
    [
      "Date.parse(over) < Date.parse(startsAt)",
      "over === startsAt && over !== endsAt",
      "no event ends before it begins",
      "eventTimes",
    ],
  ]),
  ...breachesOf("src/rights/adding.ts", [
    [
      'origin: "MANUAL", pipeline: null',
      "origin: null, pipeline: null",
      "who may add an entry alone may annotate",
      "adding",
    ],
  ]),
];
