import type { ProcessEnd } from '../processes/server-process.js';

/** One part of the stack, running. */
export interface RunningPart {
  readonly pid: number;
  /** Settles when it has ended, whoever ended it. */
  readonly exited: Promise<ProcessEnd>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** What the supervisor tells people about a part. */
export type PartNews = (part: string, news: string) => void;
