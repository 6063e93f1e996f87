import { PermanentFailure } from '@sojourn/sdk';

/** Thrown when a template cannot be rendered for this customer; the message is for people. */
export class RenderFailure extends PermanentFailure {
  override readonly name = 'RenderFailure';
}
