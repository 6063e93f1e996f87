import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/**
 * The processor time that a process has taken so far with everything it has started itself, in seconds, of all threads.
 * Read from `/proc`: on Linux only.
 */
export function cpuSeconds(pid: number): number {
  const { own, ended } = timesOf(pid);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => tryTimes(Number(name)))
    .filter((times) => times?.parent === pid)
    .reduce((sum, times) => sum + (times?.own ?? 0), 0);
  return (own + ended + children) / TICKS_PER_SECOND;
}

function timesOf(pid: number): ProcessTimes {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in parentheses and may itself hold spaces.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, utime = 0, stime = 0, childUtime = 0, childStime = 0] = [1, 11, 12, 13, 14].map(
    (index) => fields[index],
  );
  return { parent, own: utime + stime, ended: childUtime + childStime };
}

function tryTimes(pid: number): ProcessTimes | undefined {
  try {
    return timesOf(pid);
  } catch {
    // It has ended meanwhile; its parent has its times.
    return undefined;
  }
}
