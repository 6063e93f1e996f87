import { enrollmentWorkflowId } from '@sojourn/contract';
import { Client, Connection } from '@temporalio/client';
import { anOrder } from './client/an-order.js';
import { endsOf } from './client/enrollments.js';
import { mailsTo } from './client/inbox.js';
import { sampleJourney } from './client/sample-journey.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

async function historyOf(address: string, enrollmentId: string) {
  const connection = await Connection.connect({ address });
  try {
    const run = new Client({ connection }).workflow.getHandle(enrollmentWorkflowId(enrollmentId));
    await run.result();
    const { events } = await run.fetchHistory();
    return events ?? [];
  } finally {
    await connection.close();
  }
}

describe('the sample journey', () => {
  it('runs from order to mail in at most 7 history events and 1 workflow task', async () => {
    const dev = sharedStack();
    await bySegment(dev, (analytics) => {
      analytics.identify({ userId: 'hedy', traits: { email: 'hedy@example.com' } });
      analytics.track({ userId: 'hedy', event: 'Order Completed', properties: anOrder('hedy-1') });
    });
    const [run] = await endsOf(dev, { journeyId: await sampleJourney(dev), userId: 'hedy' });
    expect(run?.state).toBe('FINISHED');

    const events = await historyOf(dev.temporalAddress, run?.id ?? '');
    expect(events.length).toBeLessThanOrEqual(7);
    expect(events.filter((event) => event.workflowTaskCompletedEventAttributes)).toHaveLength(1);
  });

  it('sends one mail for an order that arrives twice', async () => {
    const dev = sharedStack();
    const order = { userId: 'ida', event: 'Order Completed', properties: anOrder('ida-1') };
    await bySegment(dev, (analytics) => {
      analytics.identify({ userId: 'ida', traits: { email: 'ida@example.com' } });
      analytics.track({ ...order, messageId: 'ida-first' });
      analytics.track({ ...order, messageId: 'ida-again' });
      analytics.track({ ...order, properties: anOrder('ida-2'), messageId: 'ida-other-order' });
    });
    await endsOf(dev, { journeyId: await sampleJourney(dev), userId: 'ida', count: 2 });
    expect(await mailsTo(dev, 'ida@example.com')).toHaveLength(2);
  });

  it('mails the customer whose address arrives after the order', async () => {
    const dev = sharedStack();
    await bySegment(dev, (analytics) => {
      analytics.track({ userId: 'joan', event: 'Order Completed', properties: anOrder('joan-1') });
    });
    await bySegment(dev, (analytics) => {
      analytics.identify({ userId: 'joan', traits: { email: 'joan@example.com' } });
    });
    await endsOf(dev, { journeyId: await sampleJourney(dev), userId: 'joan' });
    expect(await mailsTo(dev, 'joan@example.com')).toHaveLength(1);
  });
});
