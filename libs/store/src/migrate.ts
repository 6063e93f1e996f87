#!/usr/bin/env node
import { z } from 'zod';
import { migrate } from './database/migrate.js';

// The command: brings the database at DATABASE_URL up to date and prints one line of JSON.
const environment = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) }).safeParse(process.env);
if (environment.success) {
  const { applied } = await migrate(environment.data.DATABASE_URL);
  console.log(JSON.stringify({ applied }));
} else {
  console.error(z.prettifyError(environment.error));
  process.exitCode = 1;
}
