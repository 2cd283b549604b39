import type { Transporter } from "nodemailer";
import type { Carried, Carrier } from "./carrier";
import { Delayed } from "./delayed";
import { messageOf } from "./message";

/** How long a server may leave us waiting, in milliseconds: others wait behind. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends by SMTP, a connection a mail. The library is loaded with the first one: most gateways rest. */
export function smtpCarrier(url: string, from: string): Carrier {
  let opened: Promise<Transporter> | null = null;
  return async (mail) => {
    opened ??= import("nodemailer").then(({ createTransport }) => createTransport({ url, ...patience }));
    try {
      await (await opened).sendMail(messageOf(mail, from));
      return { state: "SENT" };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw new Delayed(codeOf(error));
      return refusal;
    }
  };
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/**
 * Does the server say that there is no such mailbox, and never will be? What it has against us (`5.7.1`, a relay that
 * wants a password) somebody can mend, so that it is asked again.
 */
function refusalOf(error: unknown): Carried | null {
  const { command, responseCode = 0, response = "" } = error as SmtpError;
  const isForGood =
    command === "RCPT TO" && responseCode >= 500 && responseCode !== 530 && !/\b5\.7\.\d/.test(response);
  return isForGood ? { state: "REFUSED", reply: responseCode } : null;
}

/** `ECONNREFUSED`, `EAUTH_535` */
const codeOf = (error: unknown): string => {
  const { code = "UNKNOWN", responseCode } = error as SmtpError;
  return responseCode === undefined ? code : `${code}_${responseCode}`;
};
