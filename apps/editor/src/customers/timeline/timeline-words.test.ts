import { byDay, wordsOf } from './timeline-words.js';

const enrollment = {
  id: 'e',
  journey: { id: 'j', name: 'Welcome' },
};
const at = '2026-11-22T12:00:00Z';

describe('a timeline in words', () => {
  it('says what was done, and what was not', () => {
    expect(
      wordsOf({
        __typename: 'TimelineEvent',
        id: '1',
        at,
        type: 'track',
        name: 'Bought',
        change: null,
        occurredAt: at,
        imported: false,
      }),
    ).toEqual({ title: 'Bought', note: null, link: null });
    expect(
      wordsOf({
        __typename: 'TimelineMessage',
        id: '2',
        at,
        type: 'send-email',
        messageState: 'SKIPPED',
        reason: 'no consent',
        caption: 'Email “Hello”',
        enrollment,
      }),
    ).toEqual({
      title: 'Not sent: Email “Hello”',
      note: 'no consent',
      link: { to: '/enrollments/e', words: 'Welcome' },
    });
    expect(
      wordsOf({
        __typename: 'TimelineRun',
        id: '3',
        at,
        hasEnded: true,
        reason: 'walked to its end',
        enrollment,
      }),
    ).toMatchObject({ title: 'Left Welcome', note: 'walked to its end' });
    expect(
      wordsOf({
        __typename: 'TimelineConsent',
        id: '4',
        at,
        channel: 'email',
        topic: null,
        consent: 'DENIED',
      }),
    ).toMatchObject({ title: 'Refused email', note: 'in general' });
  });

  it('is put together by days, each once and in their order', () => {
    const entries = ['22 B', '22 A', '21 C', '20 D'].map((text) => ({ at: text }));
    expect(byDay(entries, (instant) => instant.slice(0, 2))).toEqual([
      { day: '22', entries: [{ at: '22 B' }, { at: '22 A' }] },
      { day: '21', entries: [{ at: '21 C' }] },
      { day: '20', entries: [{ at: '20 D' }] },
    ]);
  });
});
