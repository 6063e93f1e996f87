import PostalMime, { type Address } from 'postal-mime';
import type { Mail } from './mail.js';

/** Reads a mail as it came over SMTP. */
export async function parseMail(id: string, content: Buffer): Promise<Mail> {
  const { subject, from, to, html, text, headers } = await PostalMime.parse(content);
  return {
    id,
    to: addresses(to ?? []),
    from: addresses(from ? [from] : []),
    subject: subject ?? '',
    receivedAt: receiptOf(id),
    html: html ?? '',
    text: text ?? '',
    headers: joined(headers),
  };
}

function addresses(all: readonly Address[]): string {
  return all
    .flatMap((entry) => entry.group ?? [entry])
    .map(({ address }) => address)
    .join(', ');
}

function joined(
  headers: readonly { readonly key: string; readonly value: string }[],
): Record<string, string> {
  const byName = new Map<string, string>();
  for (const { key, value } of headers) {
    const before = byName.get(key);
    byName.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(byName);
}

/** A mail's id is a UUIDv7: its first 48 bits are the milliseconds of its receipt. */
function receiptOf(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
