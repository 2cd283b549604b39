import { CreateAccountsAndRecords1764000000000 } from "./1764000000000-create-accounts-and-records";
import { ListTheTrash1764100000000 } from "./1764100000000-list-the-trash";
import { KeepIdempotencyKeys1764150000000 } from "./1764150000000-keep-idempotency-keys";
import { CreateJobs1764200000000 } from "./1764200000000-create-jobs";
import { IndexApiTokens1764300000000 } from "./1764300000000-index-api-tokens";
import { MailOneTimeLinks1764400000000 } from "./1764400000000-mail-one-time-links";
import { SeeWhoWasHere1764500000000 } from "./1764500000000-see-who-was-here";
import { KeepSecondFactors1764510000000 } from "./1764510000000-keep-second-factors";
import { LeaveOutAbsentExternalIds1764700000000 } from "./1764700000000-leave-out-absent-external-ids";
import { KeyChangesByTheFeed1764710000000 } from "./1764710000000-key-changes-by-the-feed";
import { LeaveRoomInIndexes1764720000000 } from "./1764720000000-leave-room-in-indexes";
import { KeepTheAuditLog1764800000000 } from "./1764800000000-keep-the-audit-log";
import { FindWhomChangesConcern1764800000001 } from "./1764800000001-find-whom-changes-concern";
import { KeepFailedSignIns1764800000002 } from "./1764800000002-keep-failed-sign-ins";
import { BrandAndBillAccounts1764900000000 } from "./1764900000000-brand-and-bill-accounts";
import { KeepAccountFiles1764900001000 } from "./1764900001000-keep-account-files";
import { CloseAccounts1764900002000 } from "./1764900002000-close-accounts";
import { CarryKindsOfDocuments1765100000000 } from "./1765100000000-carry-kinds-of-documents";
import { CreateRequests1765100001000 } from "./1765100001000-create-requests";
import { CreateCustomers1765100002000 } from "./1765100002000-create-customers";
import { CreateDocuments1765100003000 } from "./1765100003000-create-documents";
import { DistributeRequests1765100004000 } from "./1765100004000-distribute-requests";
import { KeepEvents1765200001000 } from "./1765200001000-keep-events";
import { SwitchOffMailOfGiven1765300000000 } from "./1765300000000-switch-off-mail-of-given";
import { KeepActivities1765200002000 } from "./1765200002000-keep-activities";
import { KeepKeysOfDuplicates1765400000000 } from "./1765400000000-keep-keys-of-duplicates";
import { KeepFoundDuplicates1765400001000 } from "./1765400001000-keep-found-duplicates";
import { KeepFiles1765500000000 } from "./1765500000000-keep-files";
import { KeepImports1765600000000 } from "./1765600000000-keep-imports";
import { FindByAddress1765600001000 } from "./1765600001000-find-by-address";
import { MergeDuplicates1765700000000 } from "./1765700000000-merge-duplicates";
import { TellWebhooks1765800000000 } from "./1765800000000-tell-webhooks";
import { SetDuplicatesThreshold1765900000000 } from "./1765900000000-set-duplicates-threshold";
import { KeepEvidenceOfAllPairs1765900001000 } from "./1765900001000-keep-evidence-of-all-pairs";
import { LookUpAddressesByHundreds1766000000000 } from "./1766000000000-look-up-addresses-by-hundreds";
import { HoldFiles1766000001000 } from "./1766000001000-hold-files";
import { AskOnlyWhatIsCompared1766000002000 } from "./1766000002000-ask-only-what-is-compared";
import { RenewKeysOfDuplicates1766000004000 } from "./1766000004000-renew-keys-of-duplicates";

/** Every migration, in the order in which they run. */
export const migrations = [
  CreateAccountsAndRecords1764000000000,
  ListTheTrash1764100000000,
  KeepIdempotencyKeys1764150000000,
  CreateJobs1764200000000,
  IndexApiTokens1764300000000,
  MailOneTimeLinks1764400000000,
  SeeWhoWasHere1764500000000,
  KeepSecondFactors1764510000000,
  LeaveOutAbsentExternalIds1764700000000,
  KeyChangesByTheFeed1764710000000,
  LeaveRoomInIndexes1764720000000,
  KeepTheAuditLog1764800000000,
  FindWhomChangesConcern1764800000001,
  KeepFailedSignIns1764800000002,
  BrandAndBillAccounts1764900000000,
  KeepAccountFiles1764900001000,
  CloseAccounts1764900002000,
  CarryKindsOfDocuments1765100000000,
  CreateRequests1765100001000,
  CreateCustomers1765100002000,
  CreateDocuments1765100003000,
  DistributeRequests1765100004000,
  KeepEvents1765200001000,
  SwitchOffMailOfGiven1765300000000,
  KeepActivities1765200002000,
  KeepKeysOfDuplicates1765400000000,
  KeepFoundDuplicates1765400001000,
  KeepFiles1765500000000,
  KeepImports1765600000000,
  FindByAddress1765600001000,
  MergeDuplicates1765700000000,
  TellWebhooks1765800000000,
  SetDuplicatesThreshold1765900000000,
  KeepEvidenceOfAllPairs1765900001000,
  LookUpAddressesByHundreds1766000000000,
  HoldFiles1766000001000,
  AskOnlyWhatIsCompared1766000002000,
  RenewKeysOfDuplicates1766000004000,
];
