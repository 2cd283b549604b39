import { readingResolver } from "../graphql/records/reading-resolver";
import { AccessResolver } from "./access/access.resolver";
import { HeldAccessResolver } from "./access/held-access.resolver";
import { Account, AccountState } from "./account/account";
import { AccountResolver } from "./account/account.resolver";
import { ApiToken } from "./api-token/api-token";
import { ApiTokenResolver } from "./api-token/api-token.resolver";
import { Billing } from "./billing/billing";
import { BillingResolver } from "./billing/billing.resolver";
import { BrandingResolver } from "./branding/branding.resolver";
import { Logo } from "./branding/logo";
import { AuditLogResolver } from "./audit-log/audit-log.resolver";
import { ClosingResolver } from "./closing/closing.resolver";
import { EmailResolver } from "./email/email.resolver";
import { Group, GroupRole, UserGroup } from "./group/group";
import { GroupResolver } from "./group/group.resolver";
import { Licence, Seat } from "./licence/licence";
import { LicenceResolver, SeatHolderResolver } from "./licence/licence.resolver";
import { InvitationResolver } from "./invitation/invitation.resolver";
import { OneTimeLink } from "./link/one-time-link";
import { PasswordResolver } from "./password/password.resolver";
import { ManyUsersResolver } from "./many-users/many-users.resolver";
import { ToggleUsersResolver } from "./many-users/toggle-users.resolver";
import { PreviewResolver } from "./preview/preview.resolver";
import { ProfileResolver } from "./profile/profile.resolver";
import { RoleHoldingsResolver, UserHoldingsResolver } from "./right/holdings.resolver";
import { RightResolver } from "./right/right.resolver";
import { Role, RoleRestriction, RoleRight, UserRestriction, UserRight, UserRole } from "./role/role";
import { RoleResolver } from "./role/role.resolver";
import { SecondFactorResolver } from "./second-factor/second-factor.resolver";
import { Login, Membership, SignInAttempt } from "./session/login";
import { Session } from "./session/session";
import { SessionResolver } from "./session/session.resolver";
import { SessionListResolver } from "./sign-ins/session-list.resolver";
import { SignInFailure } from "./sign-ins/sign-in-failure";
import { Share } from "./share/share";
import { ShareResolver, ShareSidesResolver } from "./share/share.resolver";
import { SupervisorResolver } from "./supervisor/supervisor.resolver";
import { User } from "./user/user";
import { UserAdministrationResolver } from "./user/user-administration.resolver";
import { UserResolver } from "./user/user.resolver";

/** Every table of people and what they may. */
export const peopleEntities = [
  ...[Account, AccountState, Billing, Logo, Login, Membership, SignInAttempt],
  ...[User, Group, UserGroup, Role, UserRole, GroupRole],
  ...[RoleRight, UserRight, RoleRestriction, UserRestriction],
  ...[Share, Licence, Seat, Session, SignInFailure, ApiToken, OneTimeLink],
];

/** The resolvers of people. A function: descriptions must all be there before resolvers are made from them. */
export const peopleResolvers = (): readonly object[] => [
  ...[User, Group, Role].map((type) => readingResolver<object>(type)),
  ...[SessionResolver, SessionListResolver, UserResolver, UserAdministrationResolver],
  ...[GroupResolver, RoleResolver, RightResolver],
  ...[AccountResolver, BrandingResolver, BillingResolver, ClosingResolver],
  ...[LicenceResolver, SeatHolderResolver, ShareResolver, ShareSidesResolver],
  ...[RoleHoldingsResolver, UserHoldingsResolver, HeldAccessResolver, PreviewResolver, ProfileResolver],
  ...[AccessResolver, ApiTokenResolver, ManyUsersResolver, ToggleUsersResolver, SupervisorResolver],
  ...[InvitationResolver, PasswordResolver, EmailResolver, SecondFactorResolver],
  AuditLogResolver,
];
