/** Every code of a `UserError`, with what it means. They stay the same; messages may change. */
export const faultCodes = {
  REQUIRED: "It must be given, and must not be empty.",
  INVALID: "It is not what it should be; the message says what would be right.",
  TOO_LONG: "It has more characters than it may have.",
  TOO_MANY: "There are more of them than there may be.",
  TOO_WEAK: "The password is too easy to guess.",
  TAKEN: "Another one has it already.",
  NOT_FOUND: "There is no such record, or it is hidden from you.",
  FORBIDDEN: "Your rights do not reach it; the message says which is missing.",
  FIELD_CLOSED: "A field restriction keeps you from writing it.",
  READ_ONLY: "It can't be set here.",
  IN_USE: "Something still uses it.",
  CYCLE: "It would lead round in a circle.",
  STALE_VERSION: "The record has changed since you read it.",
  WRONG_CREDENTIALS: "E-mail address and password do not fit together.",
  PASSWORD_CHANGE_REQUIRED: "The password was set by an administrator and is good for choosing one's own alone.",
  SECOND_FACTOR_REQUIRED: "The login has a second factor: its code is needed beside the password.",
  SECOND_FACTOR_SETUP_REQUIRED: "The account lets nobody in without a second factor, and the login has none yet.",
  WRONG_CODE: "It is not the code of now, or it has served already.",
  EXPIRED: "It has ended, or was used already.",
  SELF: "Nobody does this to oneself.",
  LAST_ADMINISTRATOR: "An account keeps at least one active administrator.",
  NOT_HELD: "Nobody grants what they do not hold.",
  NO_SEAT: "Every seat is taken.",
} as const;

export type FaultCode = keyof typeof faultCodes;
