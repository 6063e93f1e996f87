import type { Journey } from '@sojourn/journey';
import { eventually, publishJourney } from '@sojourn/testing';
import type { House } from './house.js';
import type { PartName } from './parts.js';
import type { Tenant } from './tenant.js';
import type { StopVerb } from '../load/client-log.js';
import type { Mood } from '../provider/mood.js';
import { Sender } from '../load/sender.js';
import { stopJourney } from '../load/stop-journey.js';

const patient = new AbortController().signal;
const ENOUGH_MS = 10_000;
const patience = { withinMs: 120_000, everyMs: 20 };

/** Where a bug is provoked: a workspace of its own in a running house, and what can be done in it. */
export class Stage {
  private readonly sender: Sender;
  private messages = 0;

  constructor(
    readonly house: House,
    readonly tenant: Tenant,
  ) {
    this.sender = new Sender(tenant, house.clientLog);
  }

  /** How the providers are to this workspace's customers. */
  setMood(mood: Mood): void {
    this.house.setMood(mood, [this.tenant]);
  }

  /** Publishes a journey; gives its id. */
  publish(name: string, journey: Journey): Promise<string> {
    return publishJourney(this.tenant, name, journey);
  }

  /** Has a customer with an address. */
  async identify(userId: string, traits: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const known = { email: `${userId}@${this.tenant.domain}`, ...traits };
    await this.sender.send(
      [{ type: 'identify', userId, messageId: this.messageId(), traits: known }],
      patient,
    );
  }

  /** Has a customer do something. */
  async track(
    userId: string,
    event: string,
    properties: Readonly<Record<string, unknown>> = {},
    messageId = this.messageId(),
  ): Promise<void> {
    await this.sender.send([{ type: 'track', userId, event, properties, messageId }], patient);
  }

  /** Asks for a journey to be paused, resumed or archived. */
  stop(journeyId: string, verb: StopVerb): Promise<void> {
    return stopJourney(this.tenant, this.house.clientLog, { journeyId, verb }, patient);
  }

  /** Sends a part a signal, as soon as there is a process. */
  async signal(part: PartName, signal: NodeJS.Signals): Promise<void> {
    await eventually(`a ${part}`, () => this.house.parts.signal(part, signal), patience);
  }

  /** Waits until a question about this workspace (`$1`) is answered with yes. */
  async until(sql: string): Promise<void> {
    await eventually(sql, () => this.ask<boolean>(sql), patience);
  }

  /** The same, but goes on after a while without an answer, as where a bug keeps it from coming. */
  async untilOrEnough(sql: string): Promise<void> {
    const enoughAt = performance.now() + ENOUGH_MS;
    await eventually(sql, async () => performance.now() > enoughAt || (await this.ask<boolean>(sql)));
  }

  /** Asks about this workspace (`$1`). */
  ask<T>(sql: string): Promise<T | null> {
    return this.house.ask<T>(sql, [this.tenant.workspaceId]);
  }

  private messageId(): string {
    return `${this.tenant.domain}-${(this.messages += 1)}`;
  }
}
