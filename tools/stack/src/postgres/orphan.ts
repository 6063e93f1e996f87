import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../processes/command-line.js';
import { type Escalation, stopProcess } from '../processes/stop-process.js';

/**
 * Stops the server that a killed run left behind in this data folder.
 *
 * PostgreSQL notes its pid in the folder, and after a crash takes any living process with that pid for
 * a server; so when the pid has gone to another program, the note is removed.
 */
export async function stopOrphan(data: string, stopSignals: readonly Escalation[]): Promise<void> {
  const note = join(data, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number.parseInt(readFileSync(note, 'utf8'), 10);
  const command = Number.isNaN(pid) ? undefined : commandLine(pid);
  if (command === undefined) return;
  if (command.includes(data)) await stopProcess(pid, stopSignals);
  else rmSync(note);
}
