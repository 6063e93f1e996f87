import { TEMPORAL_SERVER_VERSION, TEMPORAL_VERSION } from './version.js';

/** A program that the Go module in `tools/temporal` pins. */
export interface PinnedProgram {
  /** Its file in the user's cache, named by its version. */
  readonly file: string;
  /** What Go builds. */
  readonly package: string;
  /** What people call it. */
  readonly title: string;
}

/** Temporal's CLI, which holds the development server. */
export const cliProgram: PinnedProgram = {
  file: `temporal-${TEMPORAL_VERSION}`,
  package: 'github.com/temporalio/cli/cmd/temporal',
  title: 'the server',
};

/** The server as it runs in production, over PostgreSQL. */
export const serverProgram: PinnedProgram = {
  file: `temporal-server-${TEMPORAL_SERVER_VERSION}`,
  package: 'go.temporal.io/server/cmd/server',
  title: 'the server for PostgreSQL',
};

/** What makes that server's tables. */
export const sqlToolProgram: PinnedProgram = {
  file: `temporal-sql-tool-${TEMPORAL_SERVER_VERSION}`,
  package: 'go.temporal.io/server/cmd/tools/sql',
  title: "the tool for the server's tables",
};
