import type { ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { rotateLog } from '../processes/rotate-log.js';
import { type LogLine, readLogLine } from './log-line.js';

const RECENT_LINES = 12;

/** Everything one part says: the whole of it in a file, the latest in memory, each line offered for showing. */
export class PartLog {
  private readonly stream: WriteStream;
  private recent: string[] = [];

  constructor(
    readonly file: string,
    private readonly show: (line: LogLine) => void,
  ) {
    rotateLog(file);
    this.stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  }

  /** Takes in what a process writes. */
  follow({ stdout, stderr }: ChildProcess): void {
    this.recent = [];
    if (stdout) this.read(stdout, 'info');
    if (stderr) this.read(stderr, 'warn');
  }

  /** The latest lines, each on a line of its own, for the message of a failed start. */
  recentText(): string {
    return this.recent.map((line) => `\n  ${line}`).join('');
  }

  close(): void {
    this.stream.end();
  }

  private read(output: Readable, plainLevel: LogLine['level']): void {
    createInterface({ input: output }).on('line', (text) => {
      this.stream.write(`${text}\n`);
      const line = readLogLine(text, plainLevel);
      this.recent = [...this.recent, line.text].slice(-RECENT_LINES);
      this.show(line);
    });
  }
}
