import type { DevFile } from '@sojourn/stack';

/** A received mail in the list of the inbox. */
export interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

/** All mails that came to an address, in the order of the inbox. */
export async function mailsTo(dev: DevFile, address: string): Promise<MailSummary[]> {
  const response = await fetch(`${dev.inboxUrl}/messages`);
  const mails = (await response.json()) as MailSummary[];
  return mails.filter(({ to }) => to.includes(address));
}
