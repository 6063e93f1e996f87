import type { DataSource } from 'typeorm';

/** An outage of the database for who speaks to it over one data source. */
export interface Outage {
  /** Lets so many more statements through, and refuses every one after them. */
  begin(after: number): void;
  end(): void;
}

/** Makes a data source fail when asked to, as it does when PostgreSQL refuses connections. */
export function failing(dataSource: DataSource): Outage {
  let left = Infinity;
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...args: readonly unknown[]) => Promise<unknown>;
    runner.query = (...args: readonly unknown[]) => {
      // What undoes a transaction gets through: a broken connection undoes it as well.
      if (left <= 0 && args[0] !== 'ROLLBACK') return Promise.reject(refused());
      left -= 1;
      return query(...args) as never;
    };
    return runner;
  };
  return {
    begin: (after) => {
      left = after;
    },
    end: () => {
      left = Infinity;
      dataSource.createQueryRunner = create;
    },
  };
}

function refused(): Error {
  return Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
}
