import { join } from 'node:path';
import { DurableLog } from '../durable-log.js';
import { calmMood, type Mood } from './mood.js';
import type { ProviderEntry } from './provider-log.js';
import { Reception } from './reception.js';
import type { RunningProvider } from './running-provider.js';
import { startMailProvider } from './start-mail-provider.js';
import { startPartner } from './start-partner.js';

// The patience of whoever waits for a mail server, and for a partner, is shorter.
const TOO_LONG_FOR_MAIL_MS = 12_000;
const TOO_LONG_FOR_PARTNER_MS = 6_000;

/** The providers around a house: a mail server and a partner, with one log, in this process. */
export class Providers {
  private readonly moods = new Map<string, Mood>();
  private running: { readonly mails: RunningProvider; readonly partner: RunningProvider } | undefined;

  private constructor(private readonly log: DurableLog<ProviderEntry>) {}

  /** Starts them, in a good mood; their log lies in a folder. */
  static async start(directory: string): Promise<Providers> {
    const log = new DurableLog<ProviderEntry>(join(directory, 'provider.log'));
    const providers = new Providers(log);
    const moodTo = (to: string) => providers.moods.get(domainOf(to)) ?? calmMood;
    const [mails, partner] = await Promise.all([
      startMailProvider(new Reception('mail', log, moodTo, TOO_LONG_FOR_MAIL_MS)),
      startPartner(new Reception('partner', log, moodTo, TOO_LONG_FOR_PARTNER_MS)),
    ]);
    providers.running = { mails, partner };
    return providers;
  }

  /** `smtp://host:port` */
  get smtpUrl(): string {
    return this.running?.mails.url ?? '';
  }

  /** Where the partner takes orders. */
  get partnerUrl(): string {
    return this.running?.partner.url ?? '';
  }

  /** How they are to the customers whose addresses have this domain, from now on. */
  setMood(mood: Mood, domain: string): void {
    this.moods.set(domain, mood);
  }

  /** What was handed over to customers of these domains. */
  entries(domains: readonly string[]) {
    return this.log.read().filter(({ to }) => domains.includes(domainOf(to)));
  }

  async close(): Promise<void> {
    await Promise.all([this.running?.mails.close(), this.running?.partner.close()]);
    this.log.close();
  }
}

function domainOf(address: string): string {
  return address.replace(/^.*@/, '');
}
