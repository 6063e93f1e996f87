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

/** The mails of the sample: journeys of other walks listen to the same event. */
async function sampleMailsTo(address: string) {
  const mails = await mailsTo(sharedStack(), address);
  return mails.filter(({ subject }) => subject.startsWith('Thank you for your order'));
}

/** An order of a customer who is known by mail. */
async function order(userId: string, orderId: string): Promise<void> {
  await bySegment(sharedStack(), (analytics) => {
    analytics.identify({ userId, traits: { email: `${userId}@example.com` } });
    analytics.track({ userId, event: 'Order Completed', properties: anOrder(orderId) });
  });
}

describe('the sample journey', () => {
  // A worker that has just started renders its first mail so slowly that its task may need a heartbeat.
  beforeAll(async () => {
    await order('gerda', 'gerda-1');
    await endsOf(sharedStack(), { journeyId: await sampleJourney(sharedStack()), userId: 'gerda' });
  });

  it('runs from order to mail in at most 7 history events and 1 workflow task', async () => {
    const dev = sharedStack();
    await order('hedy', 'hedy-1');
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
    expect(await sampleMailsTo('ida@example.com')).toHaveLength(2);
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
    expect(await sampleMailsTo('joan@example.com')).toHaveLength(1);
  });
});
