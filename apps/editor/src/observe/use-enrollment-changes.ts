import { useMutation } from '@apollo/client/react';
import { RetryEnrollmentDocument, SkipWaitDocument, StopEnrollmentDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';

/** What came of a wish about one enrollment. */
export type EnrollmentAnswer =
  | {
      readonly kind: 'done';
      /** Messages that had been handed over to a provider before. */
      readonly inFlight: number;
    }
  | { readonly kind: 'refused'; readonly message: string };

const NO_ANSWER: EnrollmentAnswer = { kind: 'refused', message: 'Sojourn did not answer.' };

/** Takes one customer out of a journey, has their run tried again, or a wait skipped. None ever rejects. */
export function useEnrollmentChanges(enrollmentId: string) {
  const [stopEnrollment] = useMutation(StopEnrollmentDocument);
  const [retryEnrollment] = useMutation(RetryEnrollmentDocument);
  const [skipThisWait] = useMutation(SkipWaitDocument);

  const stop = async (reason: string): Promise<EnrollmentAnswer> => {
    const { data } = await stopEnrollment({ variables: { input: { enrollmentId, reason } } });
    const result = data?.stopEnrollment;
    if (result === undefined) return NO_ANSWER;
    return result.__typename === 'EnrollmentStopped'
      ? { kind: 'done', inFlight: result.inFlight }
      : { kind: 'refused', message: result.message };
  };
  const retry = async (): Promise<EnrollmentAnswer> => {
    const { data } = await retryEnrollment({ variables: { enrollmentId } });
    const result = data?.retryEnrollment;
    if (result === undefined) return NO_ANSWER;
    return result.__typename === 'EnrollmentRetried'
      ? { kind: 'done', inFlight: 0 }
      : { kind: 'refused', message: result.message };
  };
  const skipWait = async (): Promise<EnrollmentAnswer> => {
    const { data } = await skipThisWait({ variables: { enrollmentId } });
    const result = data?.skipWait;
    if (result === undefined) return NO_ANSWER;
    return result.__typename === 'WaitSkipped'
      ? { kind: 'done', inFlight: 0 }
      : { kind: 'refused', message: result.message };
  };
  return {
    stop: (reason: string) => stop(reason).catch(refused),
    retry: () => retry().catch(refused),
    skipWait: () => skipWait().catch(refused),
  };
}

function refused(error: unknown): EnrollmentAnswer {
  return { kind: 'refused', message: errorInWords(error) };
}
