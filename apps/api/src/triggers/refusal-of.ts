import { ProblemException } from '../http-problems/problem-exception.js';
import { CUSTOMER_ERASED } from '@sojourn/store';
import { WrongStatus } from '../journeys/status/wrong-status.object.js';
import { NotFound } from '../refusals/not-found.object.js';
import type { TriggerAnswer } from './trigger.service.js';
import { OTHER_CALL, OTHER_TRIGGER } from './words.js';

/** A call that was not taken in, as REST answers it. */
export function refusalOf(answer: Exclude<TriggerAnswer, { kind: 'taken' }>): ProblemException {
  switch (answer.kind) {
    case 'absent':
      return new ProblemException(404, new NotFound('journey').message, 'no-journey');
    case 'not-live':
      return new ProblemException(409, new WrongStatus(answer.status, 'entered').message, 'not-live');
    case 'other-trigger':
      return new ProblemException(409, OTHER_TRIGGER, 'other-trigger');
    case 'other-call':
      return new ProblemException(409, OTHER_CALL, 'other-call');
    case 'erased':
      return new ProblemException(400, CUSTOMER_ERASED.reason, CUSTOMER_ERASED.code);
    case 'unfit': {
      const { problems } = answer;
      const detail = problems.map(({ message }) => message).join(' ');
      return new ProblemException(400, detail, 'unfit-data', undefined, problems);
    }
  }
}
