import type { Answer, Ask } from '@sojourn/engine';
import { answerCode } from './answer-code.js';
import { answerExperiment } from './answer-experiment.js';
import { answerPace } from './answer-pace.js';
import { answerStartJourney } from './answer-start-journey.js';
import type { Asking } from './asking.js';

/** Answers what a node asks the database, in the transaction of the decision and under the customer's lock. */
export async function answerAsk(ask: Ask, asking: Asking): Promise<Answer> {
  switch (ask.kind) {
    case 'pace':
      return answerPace(ask, asking);
    case 'start-journey':
      return answerStartJourney(ask, asking);
    case 'experiment':
      return answerExperiment(ask, asking);
    case 'code':
      return answerCode(ask, asking);
  }
}
