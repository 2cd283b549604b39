import { ChangeResponsibleResolver } from "./change-responsible/change-responsible.resolver";
import { CompleteTaskResolver } from "./complete-task/complete-task.resolver";
import { ExplainAccessResolver } from "./explain-access/explain-access.resolver";

/** What is done or asked across records, or by another right than that to change or to see them. */
export const operationResolvers = (): readonly object[] => [
  ChangeResponsibleResolver,
  CompleteTaskResolver,
  ExplainAccessResolver,
];
