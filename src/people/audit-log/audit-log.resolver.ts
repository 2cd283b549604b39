import { Args, Query, Resolver } from "type-graphql";
import { Asked } from "../../graphql/records/asked";
import { argsType } from "../../graphql/records/generated";
import { windowArgs } from "../../graphql/records/page-args";
import type { Question } from "../../graphql/records/wanted";
import type { AuditRequest } from "../../store/audit-log/audit-request";
import { descriptionOf } from "../../store/description/registry";
import { AuditFilter, auditConditionsOf } from "./audit-filter";
import { type AuditLog, SeesAuditLog } from "./audit-log";
import { AuditConnection } from "./audit-types";

const auditArgs = argsType("AuditLogArgs", [
  ...windowArgs,
  { name: "filter", type: AuditFilter, nullable: true, description: "Which of those that the caller sees." },
]);

type AuditArgs = Partial<Omit<AuditRequest, "conditions" | "counted" | "listed">> & {
  readonly filter?: Readonly<Record<string, unknown>> | null;
};

/** Who did what to people and rights, and when (`rights.md` 5.22). */
@Resolver()
export class AuditLogResolver {
  @Query(() => AuditConnection, {
    nullable: true,
    description:
      "What was done to people, rights and the account, newest first: for administrators; of those below oneself, for whom USER VIEW reaches them.",
  })
  @SeesAuditLog()
  auditLog(
    log: AuditLog,
    @Args(() => auditArgs) { first = null, after = null, last = null, before = null, filter }: AuditArgs,
    @Asked() asked: Question,
  ): Promise<object> {
    const { wanted, ...parts } = asked.items("AuditEntry", "actor", descriptionOf("USER"));
    return log.connection(
      { first, after, last, before, conditions: () => auditConditionsOf(filter), ...parts },
      wanted,
    );
  }
}
