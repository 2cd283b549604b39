import { Mail } from "../store/mail/mail";

/** Every table of the mail. */
export const mailEntities = [Mail];
