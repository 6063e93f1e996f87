import { z } from 'zod';

/** From the most talkative to none. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** How much is shown. */
export type LogLevel = (typeof logLevels)[number];

/** One line of a log, made short for a terminal. */
export interface LogLine {
  readonly level: Exclude<LogLevel, 'silent'>;
  readonly text: string;
}

const pinoLine = z.looseObject({
  level: z.number(),
  msg: z.string().optional(),
  err: z.looseObject({ message: z.string().optional(), stack: z.string().optional() }).optional(),
});

const MAX_VALUE = 160;

/** Fields that say the same on every line. */
const repeated = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg', 'err']);

/** Reads a line of JSON as pino writes it; any other line is taken as it is, at the level given. */
export function readLogLine(text: string, plainLevel: LogLine['level']): LogLine {
  const parsed = pinoLine.safeParse(parseJson(text));
  if (!parsed.success) return { level: plainLevel, text };
  const { level, msg, err, ...fields } = parsed.data;
  const rest = Object.entries(fields)
    .filter(([name]) => !repeated.has(name))
    .map(([name, value]) => `${name}=${shorten(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return {
    level: levelOf(level),
    text: [msg, err?.stack ?? err?.message, ...rest].filter(Boolean).join(' '),
  };
}

/** Whether a line is to be seen at the level that was asked for. */
export function isShown(line: LogLine, level: LogLevel): boolean {
  return logLevels.indexOf(line.level) >= logLevels.indexOf(level);
}

/** A terminal is for noticing; the file has the whole. */
function shorten(value: string): string {
  return value.length <= MAX_VALUE ? value : `${value.slice(0, MAX_VALUE)}…`;
}

function levelOf(level: number): LogLine['level'] {
  if (level >= 50) return 'error';
  if (level >= 40) return 'warn';
  if (level >= 30) return 'info';
  return level >= 20 ? 'debug' : 'trace';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
