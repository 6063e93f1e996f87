import { draw } from '@sojourn/engine';
import { createDataSource, rows } from '@sojourn/store';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';

/** Somebody who takes part in a race, with connections of their own; every statement waits for their turn. */
export interface Racer {
  readonly name: string;
  readonly dataSource: DataSource;
  /** Waits for the racer's turn, as a statement does: for what happens outside of the database. */
  turn(): Promise<void>;
}

/** How a race went: whose turn it was, in order, and how each of them ended. */
export interface RaceRun {
  readonly turns: readonly string[];
  readonly ends: Readonly<Record<string, PromiseSettledResult<unknown>>>;
}

type Place = 'running' | 'ready' | 'done';

const PATIENCE_MS = 2;

/**
 * Lets several do their work against one database, a statement at a time, in an order drawn from a seed. Whoever waits
 * for a lock is passed over until it is theirs, so that every order that PostgreSQL allows can come up.
 */
export class Interleaving {
  private readonly racers = new Map<string, Runner>();

  private constructor(
    private readonly observer: DataSource,
    runners: readonly Runner[],
  ) {
    for (const runner of runners) this.racers.set(runner.name, runner);
  }

  /** Opens connections for these racers. */
  static async open(url: string, names: readonly string[]): Promise<Interleaving> {
    const observer = await createDataSource({ url, poolSize: 1 }).initialize();
    return new Interleaving(observer, await Promise.all(names.map((name) => Runner.open(url, name))));
  }

  /** Runs the work of some racers at once. */
  async run(
    seed: number,
    work: Readonly<Record<string, (racer: Racer) => Promise<unknown>>>,
  ): Promise<RaceRun> {
    const runners = Object.keys(work).map((name) => this.racer(name));
    const endings = Object.entries(work).map(([name, begin]) => this.racer(name).begin(begin));
    const turns: string[] = [];
    for (;;) {
      const ready = await this.untilStill(runners);
      if (ready.length === 0) break;
      const next = ready[Math.floor(draw('race', String(turns.length), String(seed)) * ready.length)];
      if (next === undefined) throw new Error('nobody is next');
      turns.push(next.name);
      next.go();
    }
    const settled = await Promise.all(endings);
    return {
      turns,
      ends: Object.fromEntries(runners.map(({ name }, index) => [name, settled[index]])) as RaceRun['ends'],
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.racers.values()].map(({ dataSource }) => dataSource.destroy()));
    await this.observer.destroy();
  }

  private racer(name: string): Runner {
    const runner = this.racers.get(name);
    if (runner === undefined) throw new Error(`no connections were opened for ${name}`);
    return runner;
  }

  /** Waits until nobody runs who does not wait for a lock; returns who may go on. */
  private async untilStill(runners: readonly Runner[]): Promise<readonly Runner[]> {
    for (;;) {
      // Whoever waited for a lock when last looked at gets no patience: one look says whether they still do.
      const running = runners.filter(({ place, isBlocked }) => place === 'running' && !isBlocked);
      if (running.length > 0)
        await Promise.race([Promise.all(running.map((each) => each.changed())), pause()]);
      const still = runners.filter(({ place }) => place === 'running');
      const ready = runners.filter(({ place }) => place === 'ready');
      if (still.length === 0) return ready;
      const isAsBefore =
        still.every(({ isBlocked }) => isBlocked) && !runners.some(({ hasLetGo }) => hasLetGo);
      if (ready.length > 0 && isAsBefore) return ready;
      for (const each of runners) each.hasLetGo = false;
      const blocked = await this.blocked();
      for (const each of still) each.isBlocked = each.place === 'running' && blocked.has(each.name);
      if (ready.length > 0 && still.every(({ place, isBlocked }) => place !== 'running' || isBlocked))
        return ready;
    }
  }

  /** Who waits for a lock: by the locks themselves, as what a process says of itself comes late. */
  private async blocked(): Promise<ReadonlySet<string>> {
    const found = await rows<{ name: string }>(
      this.observer,
      `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE datname = current_database() AND NOT granted`,
    );
    return new Set(found.map(({ name }) => name));
  }
}

/**
 * The same work, begun so many turns later. Whoever has many statements to go before the one that counts is nearly always
 * overtaken; with a start that differs by the seed, both ends of a race come up.
 */
export function later<Answer>(turns: number, work: (racer: Racer) => Promise<Answer>) {
  return async (racer: Racer): Promise<Answer> => {
    for (let passed = 0; passed < turns; passed += 1) await racer.turn();
    return work(racer);
  };
}

const present = new AsyncLocalStorage<Racer>();

/** The racer whose work this is part of, such as a provider's; undefined outside of a race. */
export function presentRacer(): Racer | undefined {
  return present.getStore();
}

class Runner implements Racer {
  place: Place = 'done';
  /** Waits for a lock, as far as is known. */
  isBlocked = false;
  /** May have let go of locks since somebody looked. */
  hasLetGo = false;
  private readonly waiting: (() => void)[] = [];
  private tell: () => void = () => undefined;

  private constructor(
    readonly name: string,
    readonly dataSource: DataSource,
  ) {}

  static async open(url: string, name: string): Promise<Runner> {
    const dataSource = await createDataSource({ url, poolSize: 3, applicationName: name }).initialize();
    const runner = new Runner(name, dataSource);
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => {
      const queries = create(mode);
      const query = queries.query.bind(queries) as (...args: readonly unknown[]) => Promise<unknown>;
      queries.query = async (...args: readonly unknown[]) => {
        await runner.turn();
        try {
          return (await query(...args)) as never;
        } finally {
          // Within a transaction nobody does.
          runner.hasLetGo ||= !queries.isTransactionActive || /^(COMMIT|ROLLBACK)/.test(String(args[0]));
        }
      };
      return queries;
    };
    return runner;
  }

  async turn(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.become('ready');
    });
  }

  go(): void {
    const next = this.waiting.shift();
    this.place = this.waiting.length > 0 ? 'ready' : 'running';
    next?.();
  }

  /** Resolves when this runner is not running any more. */
  changed(): Promise<void> {
    return new Promise((resolve) => {
      this.tell = resolve;
    });
  }

  async begin(work: (racer: Racer) => Promise<unknown>): Promise<PromiseSettledResult<unknown>> {
    this.place = 'running';
    const [settled] = await Promise.allSettled([present.run(this, () => work(this))]);
    this.become('done');
    return settled;
  }

  private become(place: Place): void {
    this.place = place;
    this.isBlocked = false;
    this.tell();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}
