import { findTemporalProgram } from '../../dist/temporal/temporal-program.js';

/**
 * Gets Temporal before the first test: where it has to be built that takes minutes, and a test's patience is for a server
 * that starts.
 */
export default async function globalSetup() {
  await findTemporalProgram({
    progress: (what) => {
      process.stderr.write(`Temporal: ${what}\n`);
    },
  });
}
