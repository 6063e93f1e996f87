import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { MessageEntity } from '../path/message.entity.js';
import { aMessage } from '../path/messages.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { abandonSend } from './abandon.js';

const DOUBT = 'A try had no answer yet: whether it was handed over is not known.';

describe('a send that nobody will try again', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
  });
  afterAll(() => test.close());

  /** Abandons a send that was claimed, and says what the ledger says of it then. */
  async function abandoned(why: string, claim: { readonly leaseUntil?: Date; readonly reason?: string }) {
    const customer = await aCustomer(test);
    const enrollment = await enroll(test, journey, customer);
    const id = await aMessage(test, journey, {
      customer,
      enrollment,
      node: 'mail',
      visit: 1,
      state: 'claimed',
    });
    await test.dataSource.getRepository(MessageEntity).update({ id }, claim);
    await abandonSend(test.dataSource.manager, { enrollmentId: enrollment, nodeId: 'mail', visit: 1 }, why);
    return test.dataSource.getRepository(MessageEntity).findOneByOrFail({ id });
  }

  it.each([
    ['Started over', `Started over. ${DOUBT}`],
    ['The journey was archived.', `The journey was archived. ${DOUBT}`],
    ['Wrong customer!', `Wrong customer! ${DOUBT}`],
  ])('is a doubt while a try may be at it, in two sentences: %s', async (why, reason) => {
    const leaseUntil = new Date('2100-01-01');
    expect(await abandoned(why, { leaseUntil })).toMatchObject({
      state: 'unknown',
      reason,
      leaseUntil: null,
    });
  });

  it('has failed when its last try was given back, and keeps what that one said', async () => {
    expect(await abandoned('Started over', { reason: 'Refused for now' })).toMatchObject({
      state: 'failed',
      reason: 'Started over. Refused for now',
    });
  });
});
