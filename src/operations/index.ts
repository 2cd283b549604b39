import { ChangeResponsibleResolver } from "./change-responsible/change-responsible.resolver";
import { CompleteTaskResolver } from "./complete-task/complete-task.resolver";

/** What is done across records, or by another right than that to change them. */
export const operationResolvers = (): readonly object[] => [ChangeResponsibleResolver, CompleteTaskResolver];
