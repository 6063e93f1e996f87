import { enrollmentWorkflowId } from '@sojourn/contract';
import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { createNamespace } from '../testing/namespace.test-helper.js';
import { nudge } from './nudge.js';

describe('a nudge', () => {
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    connection = await Connection.connect({ address: process.env[TEST_TEMPORAL_ADDRESS] ?? '' });
    client = new Client({ connection, namespace: await createNamespace(connection) });
  });
  afterAll(() => connection.close());

  async function signalsAfter(...nudges: readonly { wakeNo: number; wokenNo: number }[]) {
    const enrollmentId = randomUUID();
    for (const numbers of nudges) await nudge(client, { enrollmentId, priority: 3, ...numbers });
    const { events } = await client.workflow.getHandle(enrollmentWorkflowId(enrollmentId)).fetchHistory();
    return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
  }

  it('starts a run the first time, without a signal, however often it is repeated', async () => {
    const first = { wakeNo: 1, wokenNo: 0 };
    expect(await signalsAfter(first, first)).toBe(0);
  });

  it('signals a run later', async () => {
    expect(await signalsAfter({ wakeNo: 1, wokenNo: 0 }, { wakeNo: 2, wokenNo: 1 })).toBe(1);
  });

  it('signals a run whose start was not noted before the next wish', async () => {
    expect(await signalsAfter({ wakeNo: 1, wokenNo: 0 }, { wakeNo: 2, wokenNo: 0 })).toBe(1);
  });
});
