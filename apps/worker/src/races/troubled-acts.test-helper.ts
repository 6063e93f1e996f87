import type { Directive } from '@sojourn/contract';
import { Store } from '@sojourn/store';
import { act } from '../acting/act.js';
import { AnswerNotRecorded } from '../acting/answer-not-recorded.js';
import { Answers } from '../acting/answers.js';
import { quarantine } from '../durable-run/quarantine.js';
import { failing } from './failing.test-helper.js';
import { presentRacer, type Racer } from './interleaving.test-helper.js';
import { deskOf, type RaceCourse } from './race-course.test-helper.js';

// The act that is to hang may never get to the provider.
const MOST_PASSED = 40;

/** Who is to get a mail from the node `mail`, their first visit: the enrollment, and the number of its directive. */
export interface AtTheMail {
  readonly id: string;
  readonly seq: number;
}

/** The key of that mail as the provider sees it. */
export function mailKeyOf(id: string): string {
  return `${id}-mail-1`;
}

/** Acts that do not go smoothly, each in a process of its own, and what they meet at the provider. */
export class TroubledActs {
  private readonly met = new Map<string, () => Promise<void>>();

  /** The provider's side, for `openRaceCourse`. */
  readonly behave = async ({ idempotencyKey }: { readonly idempotencyKey: string }): Promise<void> =>
    this.met.get(idempotencyKey)?.();

  /** The provider takes the mail, and its answer hangs for so many turns while others go on. */
  hung(course: RaceCourse, { id, seq }: AtTheMail, turns: number, hangs: () => void = () => undefined) {
    return (racer: Racer): Promise<Directive> => {
      this.met.set(mailKeyOf(id), async () => {
        if (presentRacer() !== racer) return;
        hangs();
        for (let n = 0; n < turns; n += 1) await racer.turn();
      });
      return act(processOf(course, racer), id, seq, undefined, new AbortController().signal);
    };
  }

  /**
   * The same beside one who goes on as if the process that hangs had died: a bug comes up behind the send, the
   * enrollment is held for a person, and is tried again.
   */
  hungBesideFallback(course: RaceCourse, at: AtTheMail, turns: number) {
    let hangs = false;
    const run = this.hung(course, at, turns, () => {
      hangs = true;
    });
    const again = async (racer: Racer): Promise<void> => {
      for (let passed = 0; !hangs && passed < MOST_PASSED; passed += 1) await racer.turn();
      const { dataSource } = racer;
      await dataSource.query(
        `UPDATE message SET lease_until = clock_timestamp() WHERE enrollment_id = $1 AND state = 'claimed'`,
        [at.id],
      );
      await act(processOf(course, racer), at.id, at.seq, undefined, new AbortController().signal);
      await quarantine(deskOf(course, racer), at.id, null, new Error('a bug'));
      await new Store(dataSource).enrollments.retry(course.scene.workspaceId, at.id);
    };
    return { run, again };
  }

  /**
   * A provider takes the mail, of this try or of another one, and then the database is away for this one after a few
   * statements more; it is back for the next try. Half of those are made by another process, which knows only what
   * Temporal carries along.
   */
  cutOff(course: RaceCourse, { id, seq }: AtTheMail, seed: number) {
    return async (racer: Racer): Promise<Directive> => {
      const outage = failing(racer.dataSource);
      this.met.set(mailKeyOf(id), () => {
        this.met.delete(mailKeyOf(id));
        outage.begin(seed % 5);
        return Promise.resolve();
      });
      const desk = processOf(course, racer);
      const { signal } = new AbortController();
      try {
        return await act(desk, id, seq, undefined, signal);
      } catch (error) {
        if (!(error instanceof AnswerNotRecorded)) throw error;
        outage.end();
        const next = seed % 2 === 0 ? desk : processOf(course, racer);
        return await act(next, id, seq, error.answer, signal);
      } finally {
        outage.end();
      }
    };
  }
}

function processOf(course: RaceCourse, racer: Racer) {
  return { ...deskOf(course, racer), answers: new Answers() };
}
