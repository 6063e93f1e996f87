import type { Consent } from '../facts.js';
import type { KnownRule, Rule } from '../rule-group.schema.js';
import { ago, ahead, given, message, NOW } from '../testing/given.test-helper.js';
import { holdsFor } from '../testing/rows.test-helper.js';

type MessageRule = Extract<KnownRule, { field: 'message' }>;

describe('message', () => {
  const became = (operator: MessageRule['operator'], value: MessageRule['value'] = {}): Rule => ({
    field: 'message',
    operator,
    value,
  });
  const welcome = { node: 'welcome' };
  const opened = message({ sent: ago('P3D'), opened: ago('P2D') });
  const clicked = message(
    { sent: ago('P3D'), clicked: ago('P2D') },
    { clicks: [{ url: 'https://example.com/a', at: ago('P2D') }] },
  );
  const clickedAgain = message(
    { sent: ago('P9D'), clicked: ago('P9D') },
    {
      clicks: [
        { url: 'https://example.com/a', at: ago('P9D') },
        { url: 'https://example.com/b', at: ago('P1D') },
      ],
    },
  );
  holdsFor([
    {
      given: 'a link clicked nine days ago, and another yesterday',
      facts: given({ messages: [clickedAgain] }),
      when: became('clicked', { within: 'P2D' }),
      then: true,
      until: ahead('P1D'),
    },
    {
      given: 'a message opened yesterday, and a later one opened before',
      facts: given({ messages: [message({ opened: ago('P1D') }), message({ opened: ago('P3D') })] }),
      when: became('opened', { within: 'P2D' }),
      then: true,
      until: ahead('P1D'),
    },
    { given: 'no message', facts: given(), when: became('sent'), then: false },
    { given: 'a message', facts: given({ messages: [opened] }), when: became('sent'), then: true },
    {
      given: 'an opened message',
      facts: given({ messages: [opened] }),
      when: became('opened', welcome),
      then: true,
    },
    {
      given: 'an opened message',
      facts: given({ messages: [opened] }),
      when: became('clicked', welcome),
      then: false,
    },
    {
      given: 'an opened message',
      facts: given({ messages: [opened] }),
      when: became('bounced'),
      then: false,
    },
    {
      given: 'an opened message of another node',
      facts: given({ messages: [{ ...opened, node: 'reminder' }] }),
      when: became('opened', welcome),
      then: false,
    },
    {
      given: 'an opened message of the same node in another enrollment',
      facts: given({ messages: [{ ...opened, mine: false }] }),
      when: became('opened', welcome),
      then: false,
    },
    {
      given: 'an opened message of another enrollment',
      facts: given({ messages: [{ ...opened, mine: false }] }),
      when: became('opened'),
      then: true,
    },
    {
      given: 'a message opened two days ago',
      facts: given({ messages: [opened] }),
      when: became('opened', { within: 'P7D' }),
      then: true,
      until: ahead('P5D'),
    },
    {
      given: 'a message opened exactly two days ago',
      facts: given({ messages: [opened] }),
      when: became('opened', { within: 'P2D' }),
      then: false,
    },
    {
      given: 'two messages, opened two days and one day ago',
      facts: given({ messages: [opened, message({ opened: ago('P1D') })] }),
      when: became('opened', { within: 'P7D' }),
      then: true,
      until: ahead('P6D'),
    },
    { given: 'a click', facts: given({ messages: [clicked] }), when: became('clicked'), then: true },
    {
      given: 'a click on this link',
      facts: given({ messages: [clicked] }),
      when: became('clicked', { ...welcome, link: 'https://example.com/a', within: 'P7D' }),
      then: true,
      until: ahead('P5D'),
    },
    {
      given: 'a click on another link',
      facts: given({ messages: [clicked] }),
      when: became('clicked', { link: 'https://example.com/b' }),
      then: false,
    },
    {
      given: 'no click at all',
      facts: given({ messages: [opened] }),
      when: became('clicked', { link: 'https://example.com/a' }),
      then: false,
    },
  ]);
});

describe('inactive for 30 days', () => {
  const when: Rule = { field: 'inactive', operator: 'for', value: 'P30D' };
  const knownSince = ago('P90D');
  holdsFor([
    {
      given: 'the last activity exactly 30 days ago',
      facts: given({ knownSince, lastActivity: ago('P30D') }),
      when,
      then: true,
    },
    {
      given: 'the last activity a millisecond less than 30 days ago',
      facts: given({ knownSince, lastActivity: ago('P30D') + 1 }),
      when,
      then: false,
      until: NOW + 1,
    },
    {
      given: 'the last activity 29 days and 23 hours ago',
      facts: given({ knownSince, lastActivity: ago('P29DT23H') }),
      when,
      then: false,
      until: ahead('PT1H'),
    },
    { given: 'no activity ever', facts: given({ knownSince }), when, then: true },
    {
      given: 'no activity, and known for 10 days',
      facts: given({ knownSince: ago('P10D') }),
      when,
      then: false,
      until: ahead('P20D'),
    },
    {
      given: 'activity of before the customer was known, for 10 days',
      facts: given({ knownSince: ago('P10D'), lastActivity: ago('P40D') }),
      when,
      then: false,
      until: ahead('P20D'),
    },
    { given: 'known for exactly 30 days', facts: given({ knownSince: ago('P30D') }), when, then: true },
    {
      given: 'a customer of whom it is not known since when',
      facts: given({ lastActivity: 0 }),
      when,
      then: false,
    },
  ]);
});

describe('segment and list', () => {
  const facts = given({ segments: ['vip'], lists: ['summer-fair'] });
  const belongs = (field: 'segment' | 'list', operator: 'in' | 'notIn', value: string): Rule => ({
    field,
    operator,
    value,
  });
  holdsFor([
    { given: 'a member', facts, when: belongs('segment', 'in', 'vip'), then: true },
    { given: 'a member', facts, when: belongs('segment', 'notIn', 'vip'), then: false },
    { given: 'no member', facts, when: belongs('segment', 'in', 'summer-fair'), then: false },
    { given: 'no segments known', facts: given(), when: belongs('segment', 'notIn', 'vip'), then: true },
    { given: 'someone on the list', facts, when: belongs('list', 'in', 'summer-fair'), then: true },
    { given: 'someone not on the list', facts, when: belongs('list', 'notIn', 'vip'), then: true },
  ]);
});

describe('consent', () => {
  const said = (state: Consent['state'], topic: string | null = null, channel = 'email'): Consent => ({
    channel,
    topic,
    state,
  });
  const is = (operator: 'granted' | 'denied' | 'unknown', topic?: string): Rule => ({
    field: 'consent',
    operator,
    value: { channel: 'email', ...(topic !== undefined && { topic }) },
  });
  holdsFor([
    { given: 'nothing said', facts: given(), when: is('unknown', 'news'), then: true },
    { given: 'nothing said', facts: given(), when: is('granted', 'news'), then: false },
    {
      given: 'yes to news',
      facts: given({ consents: [said('granted', 'news')] }),
      when: is('granted', 'news'),
      then: true,
    },
    {
      given: 'yes to news',
      facts: given({ consents: [said('granted', 'news')] }),
      when: is('unknown'),
      then: true,
    },
    {
      given: 'yes in general',
      facts: given({ consents: [said('granted')] }),
      when: is('granted', 'news'),
      then: true,
    },
    {
      given: 'no in general after yes to news',
      facts: given({ consents: [said('granted', 'news'), said('denied')] }),
      when: is('granted', 'news'),
      then: true,
    },
    {
      given: 'no in general after yes to news',
      facts: given({ consents: [said('granted', 'news'), said('denied')] }),
      when: is('denied'),
      then: true,
    },
    {
      given: 'yes, then no to news',
      facts: given({ consents: [said('granted', 'news'), said('denied', 'news')] }),
      when: is('denied', 'news'),
      then: true,
    },
    {
      given: 'yes to another topic',
      facts: given({ consents: [said('granted', 'offers')] }),
      when: is('unknown', 'news'),
      then: true,
    },
    {
      given: 'yes on another channel',
      facts: given({ consents: [said('granted', null, 'sms')] }),
      when: is('unknown', 'news'),
      then: true,
    },
  ]);
});
