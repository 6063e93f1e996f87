import type { DevFile } from '@sojourn/stack';
import { eventually } from '../stack/eventually.js';

/** A received mail in the list of the inbox. */
export interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

/** A received mail, whole. */
export interface Mail extends MailSummary {
  readonly html: string;
  readonly text: string;
}

/** All mails that came to an address, in the order of the inbox. */
export async function mailsTo(dev: DevFile, address: string): Promise<MailSummary[]> {
  const response = await fetch(`${dev.inboxUrl}/messages`);
  const mails = (await response.json()) as MailSummary[];
  return mails.filter(({ to }) => to.includes(address));
}

/** Waits for the mail with this subject to this address, and opens it. */
export async function mailTo(dev: DevFile, address: string, subject: string): Promise<Mail> {
  const { id } = await eventually(`a mail “${subject}” to ${address}`, async () =>
    (await mailsTo(dev, address)).find((mail) => mail.subject === subject),
  );
  const response = await fetch(`${dev.inboxUrl}/messages/${id}`);
  return (await response.json()) as Mail;
}
