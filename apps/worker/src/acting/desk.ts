import type { Renderer } from '@sojourn/channels';
import type { HttpClient } from '@sojourn/sdk';
import type { House } from '../durable-run/house.js';
import type { Actions } from './actions.js';
import type { Answers } from './answers.js';

/** What acting needs beyond deciding. */
export interface Desk extends House {
  readonly actions: Actions;
  readonly answers: Answers;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly http: HttpClient;
}
