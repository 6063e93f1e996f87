import { type Backoff, type RunningPart, Supervisor } from '@sojourn/stack';

/** The processes that can be killed. */
export const partNames = ['postgres', 'temporal', 'api', 'worker', 'actions'] as const;

/** See `partNames`. */
export type PartName = (typeof partNames)[number];

/** One kill, and what it took until the part was ready again. */
export interface Recovery {
  readonly part: PartName;
  readonly ms: number;
}

// Always soon, as an orchestrator does that was told so: the point of a kill is what comes after it.
const soon: Backoff = { firstMs: 300, maxMs: 300, wellAfterMs: 0 };

/** The running processes of a house, by name: kept running, and killed at will. */
export class Parts {
  private readonly supervisor: Supervisor;
  private readonly pids = new Map<PartName, () => number | undefined>();
  private readonly killedAt = new Map<PartName, number>();
  private readonly recovered: Recovery[] = [];
  private readonly gone: PartName[] = [];
  private isStopping = false;

  constructor(news: (part: string, news: string) => void = () => undefined) {
    this.supervisor = new Supervisor(news, soon);
  }

  /** Parts that have ended though nobody had killed or stopped them. */
  get endedByThemselves(): readonly PartName[] {
    return this.gone;
  }

  /** Every kill that was recovered from, in order. */
  get recoveries(): readonly Recovery[] {
    return this.recovered;
  }

  /**
   * Starts a part and keeps it running from then on.
   *
   * @param starting the process of a part that is not ready yet, where that can be known
   */
  start<T extends RunningPart>(
    name: PartName,
    start: (signal: AbortSignal) => Promise<T>,
    starting: () => number | undefined = () => undefined,
  ): Promise<T> {
    this.pids.set(name, starting);
    return this.supervisor.start(name, async (signal) => {
      const running = await start(signal);
      this.pids.set(name, () => running.pid);
      void running.exited.then(() => {
        this.pids.set(name, starting);
        if (!this.isStopping && !this.killedAt.has(name)) this.gone.push(name);
      });
      this.noteRecovery(name);
      return running;
    });
  }

  /** Sends a part a signal; false when there is no process just now. SIGKILL is the one it cannot see coming. */
  signal(name: PartName, signal: NodeJS.Signals): boolean {
    const pid = this.pids.get(name)?.();
    if (pid === undefined) return false;
    try {
      process.kill(pid, signal);
    } catch {
      // It has just ended by itself.
      return false;
    }
    if (signal === 'SIGKILL' && !this.killedAt.has(name)) this.killedAt.set(name, performance.now());
    return true;
  }

  /** The parts that were killed and are not ready again. */
  get down(): readonly PartName[] {
    return [...this.killedAt.keys()];
  }

  /** Stops everything, those who ask before those who answer. */
  stop(): Promise<void> {
    this.isStopping = true;
    return this.supervisor.stop([['api'], ['worker', 'actions'], ['temporal', 'postgres']]);
  }

  private noteRecovery(part: PartName): void {
    const killedAt = this.killedAt.get(part);
    if (killedAt === undefined) return;
    this.killedAt.delete(part);
    this.recovered.push({ part, ms: performance.now() - killedAt });
  }
}
