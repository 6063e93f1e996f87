import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningStack, startStack } from '@sojourn/stack';
import { aJourney, eventually, publishJourney } from '@sojourn/testing';
import { endsOf, stayingAt } from './client/enrollments.js';
import { mailsTo } from './client/inbox.js';
import { bySegment } from './client/segment.js';

const customers = ['lise', 'mary', 'nora'];
const address = (userId: string) => `${userId}@example.com`;

describe('a journey with a wait', () => {
  const home = mkdtempSync(join(tmpdir(), 'sojourn-kill-'));
  let stack: RunningStack;

  beforeAll(async () => {
    stack = await startStack({ home });
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Publishes the journey, lets three customers in and waits until all are in the wait. */
  async function beginJourney(event: string): Promise<string> {
    const draft = aJourney()
      .on(event)
      .sendEmail('first', { subject: `${event} first` })
      .wait('PT15S')
      .sendEmail('second', { subject: `${event} second` })
      .build();
    const journeyId = await publishJourney(stack.dev, event, draft);
    await bySegment(stack.dev, (analytics) => {
      for (const userId of customers) {
        analytics.identify({ userId, traits: { email: address(userId) } });
        analytics.track({ userId, event });
      }
    });
    await stayingAt(stack.dev, journeyId, 'wait', customers.length);
    return journeyId;
  }

  /** The subjects that each customer got in this journey, once it has ended for all. */
  async function subjectsAtTheEnd(journeyId: string, event: string): Promise<string[][]> {
    for (const userId of customers) await endsOf(stack.dev, { journeyId, userId });
    const mails = await Promise.all(customers.map((userId) => mailsTo(stack.dev, address(userId))));
    return mails.map((theirs) =>
      theirs
        .map(({ subject }) => subject)
        .filter((subject) => subject.startsWith(event))
        .sort(),
    );
  }

  it('sends each mail once when the worker is killed during the wait', async () => {
    const journeyId = await beginJourney('Trial Started');
    const before = stack.partPid('worker');
    stack.killPart('worker');
    await eventually('another worker', () => ![before, undefined].includes(stack.partPid('worker')));
    expect(await subjectsAtTheEnd(journeyId, 'Trial Started')).toEqual(
      customers.map(() => ['Trial Started first', 'Trial Started second']),
    );
  });

  it('sends each mail once when everything is killed during the wait', async () => {
    const journeyId = await beginJourney('Course Joined');
    await stack.killAll();
    stack = await startStack({ home });
    expect(await subjectsAtTheEnd(journeyId, 'Course Joined')).toEqual(
      customers.map(() => ['Course Joined first', 'Course Joined second']),
    );
  });
});
