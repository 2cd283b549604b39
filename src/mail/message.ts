import type { SendMailOptions } from "nodemailer";
import type { WrittenMail } from "./write-mail";

/** A mail as nodemailer takes it, which writes every header: a name is encoded there, and can't begin another line. */
export const messageOf = ({ to, subject, text, html }: WrittenMail, from: string): SendMailOptions => ({
  ...{ from, to, subject, text, html },
  // Nobody's holiday notice answers it (RFC 3834).
  headers: { "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});
