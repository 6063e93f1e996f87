import { inFolder } from '../runs/in-folder.js';
import { databaseOutages, isHarmless, MOST_FURTHER_EVENTS } from './database-outages.js';
import { openOutageHouse } from './open-outage-house.js';

const say = (text: string) => void process.stdout.write(`${text}\n`);

describe('an outage of the database', () => {
  it('costs few history events, and nobody anything, whether it refuses or hangs', async () => {
    const reports = await inFolder(
      async (folder) => {
        const opened = await openOutageHouse(folder);
        try {
          return await databaseOutages(folder, opened, say);
        } finally {
          await opened.close();
        }
      },
      { isSound: (all) => all.every(isHarmless), keep: false, say },
    );
    expect(reports).toHaveLength(2);
    for (const { furtherEvents, violations } of reports) {
      expect(violations).toEqual([]);
      expect(Math.max(...furtherEvents)).toBeLessThanOrEqual(MOST_FURTHER_EVENTS);
      // Not nobody: then the outage would have passed unnoticed.
      expect(Math.max(...furtherEvents)).toBeGreaterThan(0);
    }
  });
});
