import { parseArgs } from 'node:util';
import { builtWorkspace } from './stack/layout.js';
import { runStartCommand } from './start-command.js';

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });

await runStartCommand({ layout: builtWorkspace, dev: values.dev });
