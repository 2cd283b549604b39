import { catalogue } from "../rights/catalogue";
import { records } from "../records";
import { isMergeable } from "../rights/merging";
import type { RecordClass } from "../store/description/description";
import { descriptionOfClass } from "../store/description/registry";
import { AccessReviewResolver } from "./access-review/access-review.resolver";
import { ChangeAdministratorResolver } from "./change-administrator/change-administrator.resolver";
import { completingResolver, reopeningResolver } from "./complete/completing-resolver";
import { convertingResolver } from "./convert-request/convert-request.resolver";
import { settlingResolver } from "./convert-request/settling.resolver";
import { distributingResolver } from "./distribute-requests/distribute-requests.resolver";
import { EffectiveRightsResolver } from "./effective-rights/effective-rights.resolver";
import { ErasePersonResolver } from "./erase-person/erase-person.resolver";
import { ExplainAccessResolver } from "./explain-access/explain-access.resolver";
import { DuplicatesOfResolver } from "./find-duplicates/duplicates-of.resolver";
import { DuplicatesResolver } from "./find-duplicates/duplicates.resolver";
import { possibleDuplicatesResolver } from "./find-duplicates/possible-duplicates.resolver";
import { MergeDuplicatesResolver } from "./merge-duplicates/merge-duplicates.resolver";
import { RecordAudienceResolver } from "./record-audience/record-audience.resolver";
import { RemoveUserResolver } from "./remove-user/remove-user.resolver";

/** What is done or asked across records, or by another right than that to change or to see them. */
export const operationResolvers = (): readonly object[] => [
  AccessReviewResolver,
  ...records.filter(isCompleted).flatMap((type) => [completingResolver<object>(type), reopeningResolver<object>(type)]),
  DuplicatesOfResolver,
  DuplicatesResolver,
  ...records.filter(hasDuplicates).map((type) => possibleDuplicatesResolver(type)),
  EffectiveRightsResolver,
  ErasePersonResolver,
  ExplainAccessResolver,
  MergeDuplicatesResolver,
  RecordAudienceResolver,
  RemoveUserResolver,
  convertingResolver(),
  settlingResolver(),
  distributingResolver(),
  ChangeAdministratorResolver,
];

/** Is it of a kind whose records are completed: what is on a calendar? */
const isCompleted = (type: RecordClass): boolean =>
  "COMPLETE" in catalogue[descriptionOfClass(type).kind as keyof typeof catalogue];

const hasDuplicates = (type: RecordClass): boolean => isMergeable(descriptionOfClass(type).kind);
