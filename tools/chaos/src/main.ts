import { parseArgs } from 'node:util';
import { runBugs } from './bugs/run-bugs.js';
import { runOutages } from './outages/run-outages.js';
import { inFolder } from './runs/in-folder.js';
import type { KillsRunSize } from './runs/plan-run.js';
import { runKills } from './runs/run-kills.js';
import { sizes } from './runs/sizes.js';

const USAGE = `npm run chaos -- [--small | --full | --bugs | --outages] [--seed <text>] [--keep]

  --small    kills every part 5 times under load, and checks what is left (some minutes)
  --full     kills every part 20 times under more load
  --bugs     gives the product known bugs, each of which the checker must find
  --outages  takes the database and Temporal away for a while
  --seed     draws load, trouble and kills from this; by default from the clock
  --keep     keeps the folder with the logs of all sides and parts`;

const { values } = parseArgs({
  options: {
    small: { type: 'boolean' },
    full: { type: 'boolean' },
    bugs: { type: 'boolean' },
    outages: { type: 'boolean' },
    seed: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const seed = values.seed ?? String(Date.now());
const say = (text: string) => void process.stdout.write(`${text}\n`);

const killed = async (folder: string, size: KillsRunSize) => {
  const { violations } = await runKills(folder, seed, size, say);
  return violations.length === 0;
};

const chosen = [
  values.small && ((folder: string) => killed(folder, sizes.small)),
  values.full && ((folder: string) => killed(folder, sizes.full)),
  values.bugs && ((folder: string) => runBugs(folder, say)),
  values.outages && ((folder: string) => runOutages(folder, say)),
].filter((run) => typeof run === 'function');

const [run, another] = chosen;
if (!run || another) {
  say(USAGE);
  process.exitCode = 2;
} else {
  const isSound = await inFolder(run, { isSound: Boolean, keep: values.keep, say });
  process.exitCode = isSound ? 0 : 1;
}
