import { requestCallType } from './request-call.config.js';

const call = {
  reason: 'They gave {{ entry.score }} of 5',
  questions: ['What went wrong?', 'What would help {{ customer.first_name }}?'],
  answers: [
    { id: 'solved', title: 'Solved' },
    { id: 'refund', title: 'Wants a refund' },
  ],
  purpose: 'service',
};
const problems = (config: Record<string, unknown>) =>
  requestCallType.check(config).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('request call', () => {
  it('has a way out per answer, and those of a send that was not made', () => {
    expect(requestCallType.outcomes(call)).toEqual([
      { id: 'solved', title: 'Solved' },
      { id: 'refund', title: 'Wants a refund' },
      { id: 'skipped', title: 'Skipped' },
      { id: 'failed', title: 'Failed' },
    ]);
  });

  it.each([{}, { answers: 7 }, { answers: [null, { title: 'x' }] }])('bears the draft %j', (draft) => {
    expect(requestCallType.outcomes(draft).map(({ id }) => id)).toEqual(['skipped', 'failed']);
    expect(requestCallType.caption(draft)).toBe('Request call');
  });

  it('is never promotional', () => {
    expect(requestCallType.check({ ...call, purpose: 'promotional' })).toEqual([
      {
        code: 'promotional-call',
        message: 'A call is never promotional: call only with a good reason, and for the customer’s benefit.',
        severity: 'error',
        path: ['purpose'],
      },
    ]);
  });

  it('refuses a call without a reason or without answers', () => {
    const { reason: _reason, ...withoutReason } = call;
    expect(problems(withoutReason)).toEqual([
      'reason: Reason is missing: write it here, or choose a template.',
    ]);
    expect(problems({ ...call, answers: [] })).toEqual(['answers: Answers must not be empty.']);
  });

  it('refuses answers with the same id, or with that of another way out', () => {
    expect(problems({ ...call, answers: [...call.answers, { id: 'solved', title: 'Again' }] })).toEqual([
      'answers.2.id: Two answers have the id “solved”.',
    ]);
    expect(problems({ ...call, answers: [{ id: 'failed', title: 'No' }] })).toEqual([
      'answers.0.id: Id is taken by “Failed”.',
    ]);
  });

  it('is a message by phone, and brings the answer', () => {
    const { message, brings, facts } = requestCallType.traits(call);
    expect(message).toEqual({ channel: 'phone', purpose: 'service' });
    expect(brings).toEqual(['answer']);
    expect(facts?.paths?.toSorted()).toEqual(['customer.first_name', 'entry.score']);
    expect(requestCallType.action?.requires(call)).toMatchObject([{ path: 'customer.phone' }]);
  });

  it('says itself in words', () => {
    expect(requestCallType.caption(call)).toBe('Request call “They gave [score] of 5”');
  });
});
