import { readdirSync, readFileSync } from 'node:fs';
import { compileEmail } from '@sojourn/channels/compile';
import { printJourney } from '@sojourn/journey';
import { z } from 'zod';
import { engine, journeyFile, segments } from './testing/journey-file.test-helper.js';
import { knownData } from './testing/known-data.test-helper.js';

/** What an email is made of. */
const mail = z.object({ subject: z.string(), preheader: z.string(), body: z.string() });
const keys = readdirSync(new URL('.', import.meta.url))
  .flatMap((name) =>
    name.endsWith('.json') && name !== 'segments.json' ? [name.slice(0, -'.json'.length)] : [],
  )
  .toSorted();

it('every journey is told of in the README', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const told = [...readme.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, key]) => key);
  expect(told.toSorted()).toEqual(keys);
});

describe.each(keys)('%s', (key) => {
  const { journey, text, plan } = journeyFile(key);

  it('is written as journeys are printed', () => {
    expect(printJourney(journey)).toBe(text);
  });

  it('has no problem, not even a warning, in a workspace with these data', () => {
    expect(engine.check(journey, { anyAvailability: true, ...knownData })).toEqual([]);
  });

  it('has a place on the canvas for each node, and reaches each', () => {
    const ids = Object.keys(journey.nodes).toSorted();
    expect(Object.keys(journey.layout).toSorted()).toEqual(ids);
    expect(Object.keys(plan.nodes).toSorted()).toEqual(ids);
  });

  it('has emails that can be made', async () => {
    const emails = Object.values(journey.nodes).filter(({ type }) => type === 'send-email');
    for (const { config } of emails) {
      expect(await compileEmail(mail.parse(config))).toMatchObject({ kind: 'compiled' });
    }
    expect(emails).not.toEqual([]);
  });

  it('says of each message what it is for', () => {
    const messages = Object.entries(plan.nodes).filter(([, { message }]) => message !== undefined);
    for (const [, { config }] of messages) {
      expect(config).toMatchObject({
        context: expect.any(String) as string,
        objective: expect.any(String) as string,
      });
    }
    expect(messages).not.toEqual([]);
  });
});

it('every segment is one that a journey lets customers in by', () => {
  const used = keys.flatMap((key) => engine.watch(journeyFile(key).plan).segments ?? []);
  expect(used.toSorted()).toEqual(Object.keys(segments).toSorted());
});
