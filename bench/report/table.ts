import type { Measured } from "../load/rounds";
import type { LoadResult } from "../load/protocol";
import type { ServerName } from "../servers/running";
import { titles } from "../operations/requests";
import { type Spread, spreadOf, written } from "./figures";

const perSecond = (rounds: readonly LoadResult[]): Spread => spreadOf(rounds.map((round) => round.perSecond));
const p99 = (rounds: readonly LoadResult[]): Spread => spreadOf(rounds.map((round) => round.p99));

/** The gateway over another server, round by round: what the machine does meanwhile troubles both of a round. */
export function ratioOf({ rounds }: Measured, other: ServerName): Spread {
  return spreadOf(
    rounds.gateway.map((round, index) => round.perSecond / (rounds[other][index]?.perSecond ?? Number.NaN)),
  );
}

const header = [
  "| operation | reach | gateway, requests/s | bare server | PostGraphile | gateway / PostGraphile | gateway / bare | p99 ms, gateway | bare | PostGraphile |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
];

export function tableOf(measured: readonly Measured[]): string {
  const lines = measured.map((each) => {
    const { operation, reach, rounds } = each;
    const cells = [
      ...[
        operation,
        reach,
        ...(["gateway", "bare", "peer"] as const).map((name) => written(perSecond(rounds[name]), 0)),
      ],
      ...[written(ratioOf(each, "peer"), 2), written(ratioOf(each, "bare"), 2)],
      ...(["gateway", "bare", "peer"] as const).map((name) => p99(rounds[name]).median.toFixed(1)),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [...header, ...lines].join("\n");
}

export const legend = Object.entries(titles)
  .map(([operation, title]) => `- ${operation}: ${title}`)
  .join("\n");
