import { AccessReviewResolver } from "./access-review/access-review.resolver";
import { ChangeAdministratorResolver } from "./change-administrator/change-administrator.resolver";
import { ChangeResponsibleResolver } from "./change-responsible/change-responsible.resolver";
import { CompleteTaskResolver } from "./complete-task/complete-task.resolver";
import { EffectiveRightsResolver } from "./effective-rights/effective-rights.resolver";
import { ExplainAccessResolver } from "./explain-access/explain-access.resolver";
import { MergeDuplicatesResolver } from "./merge-duplicates/merge-duplicates.resolver";
import { RecordAudienceResolver } from "./record-audience/record-audience.resolver";
import { RemoveUserResolver } from "./remove-user/remove-user.resolver";

/** What is done or asked across records, or by another right than that to change or to see them. */
export const operationResolvers = (): readonly object[] => [
  AccessReviewResolver,
  ChangeResponsibleResolver,
  CompleteTaskResolver,
  EffectiveRightsResolver,
  ExplainAccessResolver,
  MergeDuplicatesResolver,
  RecordAudienceResolver,
  RemoveUserResolver,
  ChangeAdministratorResolver,
];
