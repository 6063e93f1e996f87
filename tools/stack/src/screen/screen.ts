import colors from 'picocolors';
import type { StartFailure } from '../start-failure.js';
import { isShown, type LogLevel, type LogLine } from '../supervisor/log-line.js';

/** What people see of the stack in their terminal. */
export interface Screen {
  /** A part came up. */
  readonly up: (part: string, ms: number, detail?: string) => void;
  /** A part has something to say about itself. */
  readonly news: (part: string, news: string) => void;
  /** A line of a part's log. */
  readonly log: (part: string, line: LogLine) => void;
  /** Anything else. */
  readonly say: (text: string) => void;
  /** Why the stack cannot start, and what to do. */
  readonly failure: (failure: StartFailure) => void;
}

const NAME_WIDTH = 12;

/** Writes to a terminal or a file; colors only where they are understood. */
export function createScreen(write: (text: string) => void, level: LogLevel): Screen {
  const name = (part: string) => part.padEnd(NAME_WIDTH);
  return {
    up: (part, ms, detail = '') => {
      const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(7);
      write(`  ${colors.green('✓')} ${name(part)} ${seconds}   ${colors.dim(detail)}`.trimEnd());
    },
    news: (part, news) => {
      write(`  ${colors.yellow('•')} ${name(part)} ${news}`);
    },
    log: (part, line) => {
      if (isShown(line, level)) write(`  ${colors.dim(name(part))} ${tint(line)}`);
    },
    say: write,
    failure: ({ message, remedy }) => {
      write(`\n${colors.red('✗')} ${message}\n\n  ${colors.bold('What to do:')} ${remedy}\n`);
    },
  };
}

function tint({ level, text }: LogLine): string {
  if (level === 'error') return colors.red(text);
  return level === 'warn' ? colors.yellow(text) : text;
}
