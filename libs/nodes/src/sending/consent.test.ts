import type { Consent } from '@sojourn/conditions';
import type { MessagePurpose } from '@sojourn/engine';
import { consentAgainst } from './consent.js';

const says = (state: Consent['state'], topic: string | null = null): Consent => ({
  channel: 'email',
  topic,
  state,
});
const against = (purpose: MessagePurpose, consents: readonly Consent[], topic?: string) =>
  consentAgainst({ channel: 'email', purpose, topic }, { customer: {}, entry: {}, results: {}, consents }, 0);

describe('consent', () => {
  it.each([
    ['is needed by a promotion', 'promotional', [], undefined, 'no consent'],
    ['lets a promotion through once it is granted', 'promotional', [says('granted')], undefined, null],
    ['stops a promotion once it is denied', 'promotional', [says('denied')], undefined, 'consent was denied'],
    [
      'for a topic wins over that in general',
      'promotional',
      [says('granted'), says('denied', 'news')],
      'news',
      'consent was denied',
    ],
    ['in general holds where the topic says nothing', 'promotional', [says('granted')], 'news', null],
    ['of another topic does not count', 'promotional', [says('granted', 'news')], 'offers', 'no consent'],
    ['counts as it was given last', 'promotional', [says('denied'), says('granted')], undefined, null],
    ['is not needed by a service', 'service', [], undefined, null],
    ['is not needed by what is transactional', 'transactional', [], undefined, null],
    ['for a topic says nothing about a service', 'service', [says('denied', 'news')], 'news', null],
    [
      'that is denied does not touch what is transactional',
      'transactional',
      [says('denied')],
      undefined,
      null,
    ],
    [
      'that is denied speaks against a service by this channel',
      'service',
      [says('denied')],
      undefined,
      'consent was denied',
    ],
    [
      'for another channel does not count',
      'promotional',
      [{ channel: 'sms', topic: null, state: 'granted' }],
      undefined,
      'no consent',
    ],
  ] as const)('%s', (_, purpose, consents, topic, expected) => {
    expect(against(purpose, consents, topic)).toBe(expected);
  });
});
