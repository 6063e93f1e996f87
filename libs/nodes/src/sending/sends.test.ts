import type { Config, NodeType } from '@sojourn/engine';
import { requestCallType } from '../request-call/request-call.config.js';
import { sendChatType } from '../send-chat/send-chat.config.js';
import { sendEmail2Type } from '../send-email/send-email-2.config.js';
import { sendInAppType } from '../send-in-app/send-in-app.config.js';
import { sendLetterType } from '../send-letter/send-letter.config.js';
import { sendPushType } from '../send-push/send-push.config.js';
import { sendSmsType } from '../send-sms/send-sms.config.js';
import { sendSurveyType } from '../send-survey/send-survey.config.js';

const actions = [
  sendEmail2Type,
  sendSmsType,
  sendPushType,
  sendChatType,
  sendLetterType,
  requestCallType,
  sendSurveyType,
];
const byName = (types: readonly NodeType[]) => types.map((nodeType) => [nodeType.type, nodeType] as const);
const messages = (send: NodeType, config: Config) => send.check(config).map(({ message }) => message);
const onlyIf = { combinator: 'and', rules: [{ field: 'customer.city', operator: '=', value: 'Berlin' }] };

describe.each(byName([...actions, sendInAppType]))('%s', (_, send) => {
  const { purpose: _purpose, ...withoutPurpose } = send.example ?? {};
  const service = { ...withoutPurpose, purpose: 'service' };

  it('takes its example', () => {
    expect(messages(send, send.example ?? {})).toEqual([]);
  });

  it('needs a purpose that there is', () => {
    expect(messages(send, withoutPurpose)).toEqual(['Purpose is missing.']);
    expect(messages(send, { ...withoutPurpose, purpose: 'fun' })).toEqual([
      'Purpose must be one of transactional, service, promotional.',
    ]);
  });

  it('tells what it is and why it is sent', () => {
    expect(send.traits(service).message).toMatchObject({ purpose: 'service' });
  });

  it('is skipped by a condition, which is proven', () => {
    const { conditions, facts } = send.traits({ ...service, onlyIf });
    expect(conditions).toEqual([{ path: ['onlyIf'], when: onlyIf }]);
    expect(facts?.paths).toContain('customer.city');
  });

  it('says what has no effect', () => {
    const withKey = { ...service, contentKey: 'a' };
    expect(send.check(withKey)).toEqual([
      expect.objectContaining({
        code: 'no-effect',
        severity: 'warning',
        path: ['contentKey'],
        message: 'The content key has no effect: what is service is sent even when it says the same again.',
      }),
    ]);
  });

  it('refuses what is no topic, no link tag and no content key', () => {
    expect(
      messages(send, {
        ...service,
        topic: 'All News',
        linkTags: { 'utm-x': 'a' },
        contentKey: '{% if a %}b{% endif %}',
      }),
    ).toEqual([
      'Topic must be a key: a–z, 0–9 and -.',
      expect.stringContaining('must be 1 to 40 of a–z, 0–9 and _') as string,
      'Content key must not hold tags such as {% if %}: only fields and filters are filled in here.',
    ]);
  });
});

describe.each(byName(actions))('%s, handed over to a provider', (_, send) => {
  const example = send.example ?? {};

  it('is not carried out yet, and tried ten times when it is', () => {
    expect(send).toMatchObject({
      availability: 'engine-only',
      action: { lane: 'sends', retry: { attempts: 10 } },
    });
  });

  it('awaits the address of the customer, and takes another where it is told to', () => {
    expect(send.action?.requires(example)).toMatchObject([
      { patienceMs: 600_000, otherwise: { outcome: 'skipped' } },
    ]);
    expect(send.action?.requires({ ...example, to: 'entry.to' })).toMatchObject([
      { path: 'entry.to', patienceMs: 0 },
    ]);
  });

  it('skips or holds what is capped or quiet, and waits for the best hour', () => {
    const read = send.read(example);
    expect(read).toMatchObject({
      whenCapped: 'skip',
      whenQuiet: { holdUpTo: 'PT12H' },
      withholdOnce: 'seen',
    });
    const held = { ...example, whenCapped: { holdUpTo: 'P2D' }, whenQuiet: 'skip', bestHourWithin: 'P1D' };
    expect(messages(send, held)).toEqual([]);
    expect(messages(send, { ...example, whenCapped: { holdUpTo: 'soon' } })).toEqual([
      expect.stringContaining('must be a length of time') as string,
    ]);
  });

  it('can be skipped and can fail', () => {
    expect(send.outcomes(example).slice(-2)).toEqual([
      { id: 'skipped', title: 'Skipped' },
      { id: 'failed', title: 'Failed' },
    ]);
  });
});

describe('what a message says', () => {
  const sms = { text: 'Hi', purpose: 'service' };

  it('is written in the node, or taken from a template', () => {
    expect(messages(sendSmsType, sms)).toEqual([]);
    expect(messages(sendSmsType, { purpose: 'service', template: 'parcel' })).toEqual([]);
    expect(sendSmsType.check({ purpose: 'service' })).toEqual([
      {
        code: 'missing',
        message: 'Text is missing: write it here, or choose a template.',
        severity: 'error',
        path: ['text'],
      },
    ]);
  });

  it('may leave out what is optional', () => {
    expect(messages(sendEmail2Type, { subject: 'Hi', body: 'Hello', purpose: 'service' })).toEqual([]);
    expect(messages(sendEmail2Type, { purpose: 'service' })).toEqual([
      'Subject is missing: write it here, or choose a template.',
      'Body is missing: write it here, or choose a template.',
    ]);
  });

  it('differs by language in the fields that differ', () => {
    const email = {
      subject: 'Hi',
      body: 'Hello',
      purpose: 'service',
      variants: { de: { subject: 'Hallo' } },
    };
    expect(messages(sendEmail2Type, email)).toEqual([]);
    expect(sendEmail2Type.traits(email).facts?.paths).toContain('customer.language');
    expect(messages(sendSmsType, { ...sms, variants: { German: { text: 'Hallo' } } })).toEqual([
      expect.stringContaining('“German” must be a language such as de or pt-BR.') as string,
    ]);
    expect(messages(sendSmsType, { ...sms, variants: { de: { subject: 'Hallo' } } })).toEqual([
      '“subject” is not a field that is known here.',
    ]);
  });

  it('is looked at for the fields it reads, in every language', () => {
    const { facts } = sendSmsType.traits({
      ...sms,
      text: 'Hi {{ customer.first_name }}',
      variants: { de: { text: '{% for p in entry.products %}{{ p.name }}{% endfor %}' } },
      linkTags: { utm_content: '{{ results.code.code }}' },
    });
    expect(facts?.paths?.toSorted()).toEqual([
      'customer.first_name',
      'customer.language',
      'entry.products',
      'results.code.code',
    ]);
  });
});
