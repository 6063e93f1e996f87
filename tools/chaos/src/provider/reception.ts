import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DurableLog } from '../durable-log.js';
import type { Mood } from './mood.js';
import type { ProviderEntry } from './provider-log.js';

/** What a provider says to a try; `nothing`: it hangs up without a word. */
export type Reply = 'taken' | 'too-many' | 'failed' | 'nothing';

/** Something that is handed over. */
export interface HandedOver {
  readonly key: string;
  readonly to: string;
  readonly words: string;
}

/** Where a provider takes things in, by its mood; whatever it takes is written down before it says so. */
export class Reception {
  private readonly tries = new Map<string, number>();

  /**
   * @param moodTo the mood towards an address
   * @param tooLongMs longer than anybody waits for an answer here
   */
  constructor(
    private readonly channel: ProviderEntry['channel'],
    private readonly log: DurableLog<ProviderEntry>,
    private readonly moodTo: (to: string) => Mood,
    private readonly tooLongMs: number,
  ) {}

  /** Takes one try in, or does not. */
  async receive({ key, to, words: said }: HandedOver): Promise<Reply> {
    const attempt = (this.tries.get(key) ?? 0) + 1;
    this.tries.set(key, attempt);
    const words = createHash('sha256').update(said).digest('hex');
    const note = (kind: ProviderEntry['kind'], answer: ProviderEntry['answer']) => {
      this.log.append({ kind, channel: this.channel, key, to, words, attempt, answer });
    };
    // Not the key, which is never the same: the same seed gives the same mail the same trouble.
    const { deed, ms } = this.moodTo(to)(`${to} ${said}`, attempt);
    switch (deed) {
      case 'die':
        note('dropped', 'none');
        return 'nothing';
      case 'too-many':
        note('refused', 'given');
        return 'too-many';
      case 'fail':
        note('refused', 'given');
        return 'failed';
      case 'take-and-die':
        await pause(ms);
        note('accepted', 'lost');
        return 'nothing';
      case 'take-too-slowly':
        note('accepted', 'late');
        // Nobody needs to wait for it at the end of a run.
        await pause(this.tooLongMs, undefined, { ref: false });
        return 'taken';
      case 'take-slowly':
        await pause(ms);
        note('accepted', 'given');
        await pause(ms);
        return 'taken';
      case 'take':
        note('accepted', 'given');
        return 'taken';
    }
  }
}
