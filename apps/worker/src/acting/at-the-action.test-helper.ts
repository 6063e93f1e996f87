import type { Directive, ProviderAnswer } from '@sojourn/contract';
import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { act } from './act.js';
import { Answers } from './answers.js';

/**
 * Opens a scene in which Ada stands at the first action of a journey, by default a mail `welcome`. `behave` stands for
 * the provider, as in `recordedSends`.
 */
export async function atTheAction(
  behave?: Parameters<typeof recordedSends>[0],
  { graph = welcome.build(), attempts = 3 } = {},
) {
  const { action, sends } = recordedSends(behave);
  const open = await openScene([action]);
  const journeyId = await open.publish('Journey', graph, { attempts });
  await open.identify('ada', { email: 'ada@example.com', name: 'Ada' });
  await open.track('ada', 'Order Completed');
  await open.relay();
  const [enrollment] = await open.enrollments();
  if (!enrollment) throw new Error('nobody entered');
  const { id } = enrollment;
  const { seq } = await advance(open.desk, id, null);
  const actIn =
    (answers: Answers) =>
    (told?: ProviderAnswer): Promise<Directive> =>
      act({ ...open.desk, answers }, id, seq, told, new AbortController().signal);
  return {
    open,
    id,
    seq,
    journeyId,
    sends,
    tryOnce: actIn(open.desk.answers),
    /** The same in a process that knows nothing of what this one has done. */
    tryElsewhere: actIn(new Answers()),
    /** Hands over in a process that ends before it can do anything with the answer. */
    crash: () => expect(actIn(new Deadly())()).rejects.toThrow('killed'),
  };
}

const welcome = aJourney().sendEmail('welcome', { subject: 'Hello {{ customer.name }}' });

class Deadly extends Answers {
  override keep(): void {
    throw new Error('killed');
  }
}
