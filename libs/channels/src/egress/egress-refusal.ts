import { PermanentFailure } from '@sojourn/sdk';

/** Thrown when a request would go where no request may go; trying again cannot help. */
export class EgressRefusal extends PermanentFailure {
  override readonly name = 'EgressRefusal';
}
