import type { Consent, PastMessage } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';
import { contextOf } from '../testing/step-context.test-helper.js';
import { sendInAppConfig, sendInAppType } from './send-in-app.config.js';
import { sendInAppStep } from './send-in-app.step.js';

const help = {
  title: 'Stuck at {{ entry.step }}?',
  body: 'Here is how, {{ customer.name }}.',
  purpose: 'service',
};
const offer = { ...help, purpose: 'promotional', contentKey: 'offer-{{ entry.step }}' };
const granted: readonly Consent[] = [{ channel: 'in-app', topic: null, state: 'granted' }];
const message = (at: PastMessage['at']): PastMessage => ({
  node: 'mail',
  journey: 'other',
  mine: false,
  channel: 'email',
  contentKey: 'offer-3',
  at,
});
const enter = (config: object, facts: Partial<Facts> = {}) =>
  sendInAppStep.enter(
    sendInAppConfig.parse(config),
    contextOf({ customer: { name: 'Ada' }, entry: { step: 3 }, ...facts }),
  );

describe('send in-app message', () => {
  it('lays the message into the inbox, filled in', () => {
    expect(enter(help)).toEqual({
      kind: 'leave',
      outcome: 'sent',
      reason: 'Lies in the in-app inbox',
      effects: [
        {
          kind: 'send-in-app',
          title: 'Stuck at 3?',
          body: 'Here is how, Ada.',
          expiresAt: null,
          purpose: 'service',
        },
      ],
    });
  });

  it('has a link with tags, and is taken back in time', () => {
    const config = {
      ...help,
      link: 'https://example.com/{{ entry.step }}',
      linkTags: { utm_campaign: 'step-{{ entry.step }}' },
      expiresAfter: 'P7D',
    };
    expect(enter(config)).toMatchObject({
      effects: [
        {
          link: 'https://example.com/3?utm_campaign=step-3',
          expiresAt: Date.parse('2026-12-02T10:00:00Z'),
        },
      ],
    });
    expect(JSON.stringify(enter({ ...help, link: '{{ entry.nowhere }}' }))).not.toContain('"link"');
  });

  it('speaks the language of the customer', () => {
    const config = { ...help, variants: { de: { title: 'Hängst du bei {{ entry.step }}?' } } };
    expect(enter(config, { customer: { name: 'Ada', language: 'de-AT' } })).toMatchObject({
      effects: [{ title: 'Hängst du bei 3?', body: 'Here is how, Ada.' }],
    });
  });

  const onlyIf = { combinator: 'and', rules: [{ field: 'customer.plan', operator: '=', value: 'free' }] };

  it('is skipped when its condition is not true, with what was looked at', () => {
    expect(enter({ ...help, onlyIf }, { customer: { plan: 'gold' } })).toEqual({
      kind: 'leave',
      outcome: 'skipped',
      reason: 'Skipped: it is sent only if plan is free',
      facts: { 'customer.plan': 'gold' },
    });
    expect(enter({ ...help, onlyIf }, { customer: { plan: 'free' } })).toMatchObject({ outcome: 'sent' });
  });

  it.each([
    ['a promotion without consent', offer, {}, 'Skipped: no consent'],
    [
      'a promotion for a topic that was denied',
      { ...offer, topic: 'offers' },
      { consents: [...granted, { channel: 'in-app', topic: 'offers', state: 'denied' }] },
      'Skipped: consent was denied',
    ],
    [
      'the same content, seen elsewhere',
      offer,
      { consents: granted, messages: [message({ sent: 1, opened: 2 })] },
      'Skipped: the same content was seen already',
    ],
    [
      'the same content, sent elsewhere',
      { ...offer, withholdOnce: 'sent' },
      { consents: granted, messages: [message({ sent: 1 })] },
      'Skipped: the same content was sent already',
    ],
  ] as const)('skips %s', (_, config, facts, reason) => {
    expect(enter(config, facts)).toEqual({ kind: 'leave', outcome: 'skipped', reason });
  });

  it.each([
    ['a promotion with consent', offer, { consents: granted }],
    ['the same content that was only sent', offer, { consents: granted, messages: [message({ sent: 1 })] }],
    [
      'content without a key',
      { ...offer, contentKey: '{{ entry.none }}' },
      { consents: granted, messages: [message({ opened: 1 })] },
    ],
    ['a service without consent', help, { consents: [{ channel: 'in-app', topic: null, state: 'denied' }] }],
    [
      'a service with the same content',
      { ...offer, purpose: 'service' },
      { messages: [message({ opened: 1 })] },
    ],
  ] as const)('sends %s', (_, config, facts) => {
    expect(enter(config, facts)).toMatchObject({ outcome: 'sent' });
  });

  it('names its content, so that it is recognized', () => {
    expect(enter(offer, { consents: granted })).toMatchObject({
      effects: [{ purpose: 'promotional', contentKey: 'offer-3' }],
    });
  });

  it('is empty where a template was to say it and none was filled in', () => {
    expect(enter({ template: 'help', purpose: 'service' })).toMatchObject({
      effects: [{ title: '', body: '' }],
    });
  });

  it.each([
    [help, 'Send in-app message “Stuck at [step]?”'],
    [{ template: 'help', purpose: 'service' }, 'Send in-app message from template “help”'],
    [{}, 'Send in-app message'],
  ])('says %j in words', (config, caption) => {
    expect(sendInAppType.caption(config)).toBe(caption);
  });

  it('is a message, sent or skipped', () => {
    expect(sendInAppType.outcomes(help).map(({ id }) => id)).toEqual(['sent', 'skipped']);
    expect(sendInAppType.traits(help).message).toEqual({ channel: 'in-app', purpose: 'service' });
  });

  it('looks at consents and messages where they can stand against it', () => {
    const { contentKey: _contentKey, ...withoutKey } = offer;
    expect(sendInAppType.traits(offer).facts).toMatchObject({ consents: true, messages: 'any' });
    expect(sendInAppType.traits(withoutKey).facts).toMatchObject({ consents: true });
    expect(sendInAppType.traits(withoutKey).facts).not.toHaveProperty('messages');
    expect(sendInAppType.traits(help).facts).not.toHaveProperty('consents');
  });
});
