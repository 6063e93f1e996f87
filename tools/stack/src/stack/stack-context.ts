import type { StackConfig } from '../config/stack-config.js';
import type { Screen } from '../screen/screen.js';
import type { Supervisor } from '../supervisor/supervisor.js';
import type { PartLog } from '../supervisor/part-log.js';
import type { Home } from './home.js';
import type { KeptPorts } from './kept-ports.js';
import type { Layout } from './layout.js';

/** What every part is started with. */
export interface StackContext {
  readonly config: StackConfig;
  readonly layout: Layout;
  readonly home: Home;
  readonly ports: KeptPorts;
  readonly screen: Screen;
  readonly supervisor: Supervisor;
  readonly logOf: (part: string) => PartLog;
}
