import { defaultPayloadConverter } from '@temporalio/common';
import { AnswerNotRecorded } from '../acting/answer-not-recorded.js';
import { TryAgain } from '../acting/try-again.js';
import { asFailure } from './as-failure.js';
import { failureConverter } from './failure-converter.js';

describe('what Temporal keeps of an error', () => {
  const secret = 'ada@example.com';
  const kept = (error: unknown) =>
    JSON.stringify(failureConverter.errorToFailure(error, defaultPayloadConverter));

  it('is no word of an error that nobody foresaw', () => {
    const provider = new Error(`550 ${secret} is unknown`, { cause: new Error(secret) });
    expect(kept(provider)).not.toContain(secret);
    expect(kept(secret)).not.toContain(secret);
    expect(kept(asFailure(provider, { isLocal: true }))).not.toContain(secret);
    expect(
      kept(asFailure(new AnswerNotRecorded({ outcome: 'sent', visit: 1 }, provider), { isLocal: true })),
    ).not.toContain(secret);
  });

  it('is the code, the ledger’s id and the pause of a try that is to be repeated', () => {
    const failure = asFailure(new TryAgain('action-failed', { messageId: 'm1', delayMs: 999.5 }), {
      isLocal: false,
    });
    expect(failure).toMatchObject({
      type: 'action-failed',
      nonRetryable: false,
      details: [{ messageId: 'm1' }],
      nextRetryDelay: 1_000,
    });
  });

  it('goes on as an ordinary activity at once when there is nothing to gain within the workflow task', () => {
    expect(asFailure(new TryAgain('claimed-elsewhere'), { isLocal: true }).nonRetryable).toBe(true);
    expect(asFailure(new TryAgain('action-failed'), { isLocal: true }).nonRetryable).toBe(false);
  });

  it('is the outcome of an answer not recorded, once it has to get into the next try', () => {
    const error = new AnswerNotRecorded({ outcome: 'sent', visit: 1 }, new Error('connection lost'));
    expect(asFailure(error, { isLocal: true })).toMatchObject({
      nonRetryable: true,
      details: [{ outcome: 'sent', visit: 1 }],
    });
    expect(asFailure(error, { isLocal: false, told: { outcome: 'sent', visit: 1 } }).nonRetryable).toBe(
      false,
    );
  });
});
