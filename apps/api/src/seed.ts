import { createDataSource, Store } from '@sojourn/store';
import { readEnvironment } from './environment/environment.js';
import { seed } from './seed/seed.js';

const reading = readEnvironment(process.env);

if (reading.kind === 'problems') {
  for (const problem of reading.problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else {
  const { environment } = reading;
  const dataSource = await createDataSource({
    url: environment.databaseUrl,
    applicationName: 'sojourn-seed',
    poolSize: 2,
  }).initialize();
  try {
    const mintKeys = process.env['SOJOURN_MINT_KEYS'] === '1';
    const seeded = await seed(dataSource, new Store(dataSource), { environment, mintKeys });
    process.stdout.write(`${JSON.stringify(seeded)}\n`);
  } finally {
    await dataSource.destroy();
  }
}
