import { aJourney } from '@sojourn/testing';
import { AnswerNotRecorded } from '../acting/answer-not-recorded.js';
import { TryAgain } from '../acting/try-again.js';
import { asFailure } from '../temporal/as-failure.js';
import type { Call } from './direction.js';
import type { Recording } from './recording.js';
import { CUSTOM_TYPE } from './stand-ins.js';

const mail = aJourney().sendEmail('it').build();
const custom = aJourney().node('it', { type: CUSTOM_TYPE, version: 1, config: {} }, 'greeted').build();

const outage = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
const refused = new TryAgain('action-failed', {
  messageId: '01932b5e-7a58-7c3a-9a51-5a0c3f0b1d2e',
  delayMs: 1,
});
const full = new TryAgain('lane-full');
const unrecorded = (outcome: string) => new AnswerNotRecorded({ outcome, visit: 1 }, outage);

/** Runs in which something does not work at first. */
export const runsThatFallBack: readonly Recording[] = [
  fallsBack('advance-local-outage', mail, (call) =>
    call.name === 'advance' && call.isLocal ? outage : null,
  ),
  fallsBack('advance-outage', mail, (call) =>
    call.name === 'advance' && (call.isLocal || call.attempt < 3) ? outage : null,
  ),
  fallsBack('send-refused', mail, (call) => (call.name === 'act' && call.isLocal ? refused : null)),
  fallsBack('send-refused-twice', mail, (call) =>
    call.name === 'act' && (call.isLocal || call.attempt < 2) ? refused : null,
  ),
  fallsBack('lane-full', mail, (call) => (call.name === 'act' && call.isLocal ? full : null)),
  fallsBack('answer-not-recorded', mail, (call) =>
    call.name === 'act' && !call.isTold ? unrecorded('sent') : null,
  ),
  fallsBack('answer-not-recorded-ordinarily', mail, (call) => {
    if (call.name === 'advance' || call.isTold) return null;
    return call.isLocal ? full : unrecorded('sent');
  }),
  fallsBack('custom', custom, () => null),
  fallsBack('custom-refused', custom, (call) => (call.name === 'act' && call.attempt < 3 ? refused : null)),
  fallsBack('custom-answer-not-recorded', custom, (call) =>
    call.name === 'act' && !call.isTold ? unrecorded('greeted') : null,
  ),
];

function fallsBack(name: string, journey: typeof mail, wrong: (call: Call) => Error | null): Recording {
  return {
    file: 'runs/fallbacks',
    name,
    async play(stage) {
      const run = await stage.enter(journey, {
        mishap(call) {
          const error = wrong(call);
          const told = call.isTold ? { outcome: 'sent', visit: 1 } : undefined;
          return error && asFailure(error, { isLocal: call.isLocal, told });
        },
      });
      await run.ended();
      return run.handle.fetchHistory();
    },
  };
}
