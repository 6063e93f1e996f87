import type { PayloadConverter } from '@temporalio/common';
import { ApplicationFailure, DefaultFailureConverter, TemporalFailure } from '@temporalio/common';
import { UNEXPECTED } from './as-failure.js';

/**
 * The last net before Temporal's history: an error that is not one of Temporal's own kinds would carry its
 * message along, which may quote a customer's data. Of those, nothing but *unexpected* passes.
 */
class SilentFailureConverter extends DefaultFailureConverter {
  override errorToFailure(error: unknown, payloadConverter: PayloadConverter) {
    const told =
      error instanceof TemporalFailure
        ? error
        : ApplicationFailure.create({ type: UNEXPECTED, message: UNEXPECTED });
    return super.errorToFailure(told, payloadConverter);
  }
}

/** Loaded by name by Temporal's worker. */
export const failureConverter = new SilentFailureConverter();
