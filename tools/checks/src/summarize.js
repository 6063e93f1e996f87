/**
 * Prints what the tests of all projects came to, from the results that `npm test` has just written or that Nx
 * has brought back; the sums stand on the last line, and any failure makes the exit code 1.
 */
import { addUp, say } from './summary.js';

const summary = addUp();
console.log(say(summary));
process.exitCode = summary.failed > 0 ? 1 : 0;
