import { uuidv7 } from "uuidv7";
import type { Watch } from "../observe/watch";
import { mailPasswordReset } from "../people/password/mail-password-reset";
import type { Database } from "../store/database";
import type { Task } from "../store/jobs/worker";
import type { MailKey } from "../store/mail/post-mail";
import { type MailSettings, carrierFor } from "./carrier";
import { type PostOffice, sendMail } from "./send-mail";

export interface MailTaskSettings {
  readonly database: Database;
  readonly clock: () => Date;
  readonly watch: Watch;
  readonly mail: MailSettings;
  /** Where the gateway answers: what links lead to, where nothing else is set. */
  readonly url: string;
}

/** What the worker does about mail: sending one, and looking for whom a new password was asked. */
export function mailTasks(settings: MailTaskSettings): Readonly<Record<"mail" | "reset", Task>> {
  const { database, clock, watch } = settings;
  const office = officeOf(settings);
  return {
    mail: (payload) => {
      const key = payload as MailKey;
      const errand = watch.beginJob(key.mailId, "MAIL", key.accountId);
      return watched(watch, errand, async () => (await sendMail(office, database.heardBy(errand.hear), key)) ?? "GONE");
    },
    reset: (payload) => {
      const { loginId } = payload as { readonly loginId: string | null };
      const errand = watch.beginJob(uuidv7(), "PASSWORD_RESET", null);
      return watched(watch, errand, async () => {
        await mailPasswordReset(database.heardBy(errand.hear), loginId, clock());
        return "DONE";
      });
    },
  };
}

function officeOf({ clock, watch, mail, url }: MailTaskSettings): PostOffice {
  return {
    ...{ carrier: carrierFor(mail), publicUrl: mail.publicUrl ?? url, clock },
    onCarried: ({ accountId: account, mailId }, kind, { state, file, reply }) => {
      if (state === "KEPT") watch.log.warn({ mailId, kind, account, file }, "a mail lies in the outbox");
      if (state === "REFUSED") watch.log.warn({ mailId, kind, account, reply }, "a mail was refused");
    },
  };
}

async function watched(watch: Watch, errand: ReturnType<Watch["beginJob"]>, run: () => Promise<string>): Promise<void> {
  const began = performance.now();
  try {
    watch.endJob(errand, await run(), performance.now() - began);
  } catch (error) {
    // The worker comes to it again, the later the more often it was in vain.
    watch.endJob(errand, "WAITING", performance.now() - began, error);
    throw error;
  }
}
