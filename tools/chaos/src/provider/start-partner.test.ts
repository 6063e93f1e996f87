import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DurableLog } from '../durable-log.js';
import type { Deed } from './mood.js';
import type { ProviderEntry } from './provider-log.js';
import { Reception } from './reception.js';
import type { RunningProvider } from './running-provider.js';
import { startPartner } from './start-partner.js';

describe('a partner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-partner-'));
  const log = new DurableLog<ProviderEntry>(join(folder, 'provider.log'));
  let deed: Deed = 'take';
  let partner: RunningProvider;
  beforeAll(async () => {
    partner = await startPartner(new Reception('partner', log, () => () => ({ deed, ms: 1 }), 5));
  });
  afterAll(async () => {
    await partner.close();
    log.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Hands an order over; gives the status of the answer, or null where none came. */
  async function handOver(key: string): Promise<number | null> {
    const body = JSON.stringify({ order: 'A-1', customer: 'ada@one.example' });
    const headers = { 'idempotency-key': key };
    return fetch(partner.url, { method: 'POST', headers, body }).then(
      ({ status }) => status,
      () => null,
    );
  }

  it.each<[Deed, number | null, ProviderEntry['kind'], ProviderEntry['answer']]>([
    ['take', 200, 'accepted', 'given'],
    ['take-slowly', 200, 'accepted', 'given'],
    ['take-too-slowly', 200, 'accepted', 'late'],
    ['take-and-die', null, 'accepted', 'lost'],
    ['die', null, 'dropped', 'none'],
    ['too-many', 429, 'refused', 'given'],
    ['fail', 503, 'refused', 'given'],
  ])('whose mood is to %s answers %p, and has written it down', async (mood, status, kind, answer) => {
    deed = mood;
    expect(await handOver(mood)).toBe(status);
    const entry = log.read().find(({ key }) => key === mood);
    expect(entry).toMatchObject({ kind, answer, to: 'ada@one.example', attempt: 1 });
  });

  it('counts the tries of a key, and tells whether they said the same', async () => {
    deed = 'take';
    await handOver('again');
    await handOver('again');
    const [first, second] = log.read().filter(({ key }) => key === 'again');
    expect([first?.attempt, second?.attempt]).toEqual([1, 2]);
    expect(second?.words).toBe(first?.words);
  });
});
