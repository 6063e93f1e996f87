import type { ProviderAnswer } from '@sojourn/contract';

/** Thrown when a provider has answered and the answer could not be recorded; the next try records it. */
export class AnswerNotRecorded extends Error {
  override readonly name = 'AnswerNotRecorded';

  constructor(
    readonly answer: ProviderAnswer,
    cause: unknown,
  ) {
    super('the answer could not be recorded', { cause });
  }
}
