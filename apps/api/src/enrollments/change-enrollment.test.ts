import { aJourney } from '@sojourn/testing';
import { listen, OUTBOX_CHANNEL } from '@sojourn/store';
import { ask } from '../testing/ask.test-helper.js';
import { claimMessage, enrollAt } from '../testing/enroll.test-helper.js';
import { makeJourney, publish, saveDraft } from '../testing/journeys.test-helper.js';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('one customer in a journey', () => {
  let api: TestApi;
  let journeyId: string;

  beforeAll(async () => {
    api = await startTestApi();
    ({ id: journeyId } = await makeJourney(api));
    await saveDraft(api, { journeyId, baseRevision: 1, draft: aJourney().wait('P3D').build() });
    await publish(api, { journeyId, baseRevision: 2 });
  });
  afterAll(() => api.close());

  const stop = async (enrollmentId: string, reason = 'Asked to be left alone') => {
    const { data } = await ask(
      api.url,
      api.house.admin,
      `mutation ($input: StopEnrollmentInput!) { stopEnrollment(input: $input) { __typename
        ... on EnrollmentStopped { inFlight enrollment { id state pending } }
        ... on WrongState { message state } ... on InvalidInput { field message } } }`,
      { input: { enrollmentId, reason } },
    );
    return data?.['stopEnrollment'];
  };
  const retry = async (enrollmentId: string) => {
    const { data } = await ask(
      api.url,
      api.house.admin,
      `mutation ($enrollmentId: ID!) { retryEnrollment(enrollmentId: $enrollmentId) { __typename
        ... on EnrollmentRetried { enrollment { state pending } } ... on WrongState { message state } } }`,
      { enrollmentId },
    );
    return data?.['retryEnrollment'];
  };

  it('is taken out, and the answer says what is in flight', async () => {
    const id = await enrollAt(api, journeyId, 'wait');
    await claimMessage(api, id);
    expect(await stop(id, '  Asked to be left alone ')).toEqual({
      __typename: 'EnrollmentStopped',
      inFlight: 1,
      enrollment: { id, state: 'RUNNING', pending: 'About to leave the journey' },
    });
    const [enrollment] = await api.store.enrollments.byIds(api.house.workspaceId, [id]);
    expect(enrollment?.intent).toEqual({ stop: { reason: 'Asked to be left alone' } });
  });

  it('is not taken out for no reason, nor for a novel', async () => {
    const id = await enrollAt(api, journeyId, 'wait');
    for (const reason of ['', '  ', 'x'.repeat(201)])
      expect(await stop(id, reason)).toMatchObject({ __typename: 'InvalidInput', field: 'reason' });
    const [enrollment] = await api.store.enrollments.byIds(api.house.workspaceId, [id]);
    expect(enrollment?.intent).toBeNull();
  });

  it('who has left already is not taken out', async () => {
    const id = await enrollAt(api, journeyId, 'wait', { state: 'finished' });
    expect(await stop(id)).toEqual({
      __typename: 'WrongState',
      message: 'This customer has finished the journey already and cannot be taken out.',
      state: 'FINISHED',
    });
  });

  it('is tried again after something went wrong, and only then', async () => {
    const id = await enrollAt(api, journeyId, 'wait', { state: 'quarantined', endReason: 'broken' });
    expect(await retry(id)).toEqual({
      __typename: 'EnrollmentRetried',
      enrollment: { state: 'QUARANTINED', pending: 'About to be tried again' },
    });
    const sound = await enrollAt(api, journeyId, 'wait');
    expect(await retry(sound)).toEqual({
      __typename: 'WrongState',
      message: 'This customer is on the way without trouble and cannot be tried again.',
      state: 'RUNNING',
    });
  });

  it('skips a wait where they try the journey out, and only there', async () => {
    const skip = async (enrollmentId: string) => {
      const { data } = await ask(
        api.url,
        api.house.admin,
        `mutation ($enrollmentId: ID!) { skipWait(enrollmentId: $enrollmentId) { __typename
          ... on WaitSkipped { enrollment { isTest pending } } ... on NoWaitToSkip { message } } }`,
        { enrollmentId },
      );
      return data?.['skipWait'];
    };
    expect(await skip(await enrollAt(api, journeyId, 'wait', { isTest: true }))).toEqual({
      __typename: 'WaitSkipped',
      enrollment: { isTest: true, pending: 'About to go on without waiting' },
    });
    for (const [differently, message] of [
      [{}, 'Only a test customer can skip a wait, and this one was none when they entered.'],
      [{ isTest: true, held: true }, 'The journey is paused: resume it first.'],
      [{ isTest: true, state: 'finished' }, 'This customer waits for nothing at present.'],
    ] as const)
      expect(await skip(await enrollAt(api, journeyId, 'wait', differently))).toEqual({
        __typename: 'NoWaitToSkip',
        message,
      });
  });

  it('is followed up at once: the relay is rung', async () => {
    const id = await enrollAt(api, journeyId, 'wait');
    let listener: { close(): Promise<void> } | undefined;
    const rung = new Promise<string>((resolve, reject) => {
      listener = listen({
        url: api.databaseUrl,
        channels: [OUTBOX_CHANNEL],
        onNotification: resolve,
        onListening: () => void stop(id).catch(reject),
        onBreak: reject,
      });
    });
    expect(await rung).toBe(OUTBOX_CHANNEL);
    await listener?.close();
  });
});
