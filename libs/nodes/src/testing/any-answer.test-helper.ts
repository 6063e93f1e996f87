import type { Answer, Ask } from '@sojourn/engine';

/** What a database may answer. */
export function answerTo(ask: Ask, now: number): Answer {
  switch (ask.kind) {
    case 'code':
      return { kind: 'code', code: 'X-1' };
    case 'pace':
      return { kind: 'pace', at: now + 60_000 };
    case 'experiment':
      return { kind: 'experiment', figures: {}, since: now };
    case 'start-journey':
      return { kind: 'start-journey', started: { kind: 'entered', enrollment: 'other-1' } };
  }
}
