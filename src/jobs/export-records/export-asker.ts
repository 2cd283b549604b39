import type { AskedOrder } from "../../graphql/records/page-request";
import { faultOfKind } from "../../graphql/records/of-some-kind";
import { wantedOf } from "./parts/wanted-of";
import type { Description } from "../../store/description/description";
import type { Kind } from "../../store/description/kinds";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { countUnderWay } from "../../store/jobs/queue";
import { type Fault, Faults } from "../../store/refusals";
import { JobDesk } from "../job-desk";
import type { JobView } from "../job-view";
import type { ExportOptions, ExportOrder } from "./export-order";
import { exportJob, exportingOf } from "./export-records";
import { type FormatName, formatOf, optionNames } from "./formats";
import { judgeExport } from "./judge-export";
import { toldParts } from "./told-parts";

/** What is asked for, as the API has it. */
export interface AskedExport {
  readonly resource: Kind;
  readonly format: FormatName;
  readonly columns?: readonly string[] | null;
  readonly filter?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  readonly search?: string | null;
  readonly orderBy?: Readonly<Record<string, readonly AskedOrder[]>> | null;
  readonly options?: ExportOptions | null;
}

/** Of one user: others have their turn. */
const mostUnderWay = 10;

const tooMany: Fault = {
  ...{ field: ["input"], code: "TOO_MANY", params: { max: String(mostUnderWay) } },
  message: `At most ${mostUnderWay} of your exports are under way at a time: wait for one, or cancel one.`,
};

/** The right to ask for an export: that to export the kind by the channel, asked again for each batch. */
export class ExportAsker {
  constructor(private readonly door: Door) {}

  /** Throws `Forbidden` (a hidden field among it), `BadInput` for a filter that asks nothing, `Faults`. */
  async ask(asked: AskedExport): Promise<JobView | null> {
    const of = descriptionOf(asked.resource);
    const standing = await this.door.standing();
    judgeExport(standing, of, formatOf(asked.format).channel);
    const told = toldParts(standing, of, asked.format, asked.columns ?? null);
    const faults = [...faultsOf(of, asked), ...("faults" in told ? told.faults : [])];
    if ("faults" in told || faults.length > 0) throw new Faults(faults);
    const order = orderOf(
      of,
      asked,
      told.parts.map(({ name }) => name),
    );
    // What the job will ask is asked here: nothing hidden, and nothing that can't be compared.
    const exporter = await openHandle(this.door, of.type, "export");
    await exporter.some(wantedOf(of, []), exportingOf(of, order, this.door.now), null, 1);
    if ((await countUnderWay(this.door, exportJob)) >= mostUnderWay) throw new Faults([tooMany]);
    return new JobDesk(this.door).ask({ kind: exportJob, input: order });
  }
}

function faultsOf(of: Description, { format, filter, orderBy, options }: AskedExport): readonly Fault[] {
  const { kinds, options: known } = formatOf(format);
  const isOfKind = kinds === null || kinds.includes(of.kind);
  const there = kinds?.map((kind) => descriptionOf(kind).plural).join(" and ") ?? "";
  const said = optionNames.filter((name) => options?.[name] !== undefined && options[name] !== null);
  return [
    ...(isOfKind ? [] : [invalid(["format"], `There are files of ${format} of ${there} alone.`)]),
    ...[faultOfKind(of, filter, ["input", "filter"]), faultOfKind(of, orderBy ?? undefined, ["input", "orderBy"])],
    ...said
      .filter((name) => !known.includes(name))
      .map((name) => invalid(["options", name], `A file of ${format} has no ${name}: leave it out.`)),
  ].filter((fault) => fault !== null);
}

const invalid = (path: readonly string[], message: string): Fault => ({
  ...{ field: ["input", ...path], code: "INVALID", message },
});

/** What the job will read is what is judged here: as JSON carries it. */
function orderOf(of: Description, asked: AskedExport, parts: readonly string[]): ExportOrder {
  const { resource, format, filter, search, orderBy, options } = asked;
  const order: ExportOrder = {
    ...{ resource, format, parts, search: search ?? null, options: options ?? {} },
    filter: filter?.[of.plural] ?? null,
    orderBy: orderBy?.[of.plural] ?? [],
  };
  return JSON.parse(JSON.stringify(order)) as ExportOrder;
}

/** Throws `Unauthenticated` for nobody. */
export async function openExportAsker(door: Door): Promise<ExportAsker> {
  await door.standing();
  return new ExportAsker(door);
}
