import { partNames } from '../house/parts.js';
import { inFolder } from './in-folder.js';
import { runKills } from './run-kills.js';
import { sizes } from './sizes.js';

const seed = process.env['SOJOURN_CHAOS_SEED'] ?? '1';
const say = (text: string) => void process.stdout.write(`${text}\n`);

describe('a house whose every part is killed five times under load', () => {
  it('loses, doubles and hurries nothing', async () => {
    const report = await inFolder((folder) => runKills(folder, seed, sizes.small, say), {
      isSound: ({ violations }) => violations.length === 0,
      keep: false,
      say,
    });
    expect(report.violations).toEqual([]);
    const { times } = sizes.small.killing;
    for (const part of partNames)
      expect(report.kills.filter((kill) => kill === part)).toHaveLength(times[part]);
    expect(report.evidence.database.enrollments.length).toBeGreaterThan(100);
  });
});
