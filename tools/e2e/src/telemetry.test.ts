import { spansIn } from '@sojourn/telemetry/testing';
import { eventually } from '@sojourn/testing';
import { anOrder } from './client/an-order.js';
import { endsOf } from './client/enrollments.js';
import { mailsTo } from './client/inbox.js';
import { sampleJourney } from './client/sample-journey.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

/** Everything that the shared stack has exported so far. */
async function exported(): Promise<string> {
  const { SOJOURN_E2E_TELEMETRY: endpoint } = process.env;
  if (!endpoint) throw new Error('SOJOURN_E2E_TELEMETRY does not say where the stack exports to.');
  return (await fetch(endpoint)).text();
}

describe('what operators are told', () => {
  it('follows an event from its intake to its mail, through every process', async () => {
    const dev = sharedStack();
    await bySegment(dev, (analytics) => {
      analytics.identify({ userId: 'klara', traits: { email: 'klara@example.com', first_name: 'Klara' } });
      analytics.track({ userId: 'klara', event: 'Order Completed', properties: anOrder('klara-1') });
    });
    const [run] = await endsOf(dev, { journeyId: await sampleJourney(dev), userId: 'klara' });
    expect((await mailsTo(dev, 'klara@example.com')).length).toBeGreaterThan(0);

    const trace = await eventually('the trace of the order', async () => {
      const spans = spansIn((await exported()).split('\n'));
      const act = spans.find(
        ({ name, attributes }) => name === 'act' && attributes['sojourn.enrollment.id'] === run?.id,
      );
      const theirs = spans.filter(({ traceId }) => traceId === act?.traceId);
      return theirs.some(({ name }) => name === 'intake') && theirs;
    });
    // An order may begin runs of other walks' journeys as well, and all of them belong to its trace.
    expect(trace.map(({ service, name }) => `${service} ${name}`)).toEqual(
      expect.arrayContaining([
        'sojourn-api intake',
        'sojourn-worker relay',
        'sojourn-worker nudge',
        'sojourn-worker advance',
        'sojourn-worker act',
        'sojourn-worker hand over',
      ]),
    );
  });

  it('holds nothing of any customer of any walk', async () => {
    const told = await exported();
    expect(told).toContain('sojourn.enrollments');
    expect(told.match(/.{0,80}@example\.com/g)).toBeNull();
    expect(told).not.toContain('Klara');
  });
});
