import type { PastMessage } from '@sojourn/conditions';
import { hadBefore } from './had-before.js';

const message = (at: PastMessage['at'], contentKey?: string): PastMessage => ({
  node: 'a',
  journey: 'j',
  mine: false,
  channel: 'email',
  at,
  ...(contentKey !== undefined && { contentKey }),
});

describe('the same content', () => {
  it.each([
    ['sent', { sent: 1 }, 'seen', false],
    ['delivered', { sent: 1, delivered: 2 }, 'seen', false],
    ['opened', { sent: 1, opened: 2 }, 'seen', true],
    ['clicked', { sent: 1, clicked: 2 }, 'seen', true],
    ['answered', { sent: 1, replied: 2 }, 'seen', true],
    ['sent', { sent: 1 }, 'sent', true],
    ['not sent', {}, 'sent', false],
  ] as const)('that was %s (%j), is withheld once it was %s: %j', (_, at, once, expected) => {
    expect(hadBefore('spring', once, [message({ sent: 0 }), message(at, 'spring')])).toBe(expected);
  });

  it('is only that with the same key', () => {
    expect(hadBefore('spring', 'seen', [message({ opened: 1 }, 'summer'), message({ opened: 1 })])).toBe(
      false,
    );
  });
});
