import type { MailKind } from "../../store/mail/mail-kinds";
import { accountClosed } from "./account-closed";
import { accountReopened } from "./account-reopened";
import { emailChange } from "./email-change";
import { emailChanged } from "./email-changed";
import { given } from "./given";
import { invitation } from "./invitation";
import type { LetterKind } from "./letter";
import { madeAdministrator } from "./made-administrator";
import { newPlace } from "./new-place";
import { passwordChanged } from "./password-changed";
import { passwordReset } from "./password-reset";

/** The text of every kind of mail. */
export const letters: { readonly [K in MailKind]: LetterKind<K> } = {
  INVITATION: invitation,
  PASSWORD_RESET: passwordReset,
  EMAIL_CHANGE: emailChange,
  EMAIL_CHANGED: emailChanged,
  PASSWORD_CHANGED: passwordChanged,
  MADE_ADMINISTRATOR: madeAdministrator,
  ACCOUNT_CLOSED: accountClosed,
  ACCOUNT_REOPENED: accountReopened,
  GIVEN: given,
  NEW_PLACE: newPlace,
};
