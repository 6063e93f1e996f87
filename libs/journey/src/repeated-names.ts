import { DEEPEST } from './inspect-json.js';

/** An object (its names so far) or a list (no names) that has been opened, and where in it the reader stands. */
interface Level {
  readonly names: Set<string> | null;
  /** The name of the value at hand, or its place in the list. */
  at: string | number;
  expectsName: boolean;
}

/**
 * The places in a JSON text where an object names a field again; `JSON.parse` would silently keep the last. The text
 * is one that `JSON.parse` accepts. What is nested deeper than a journey may be is passed over.
 */
export function repeatedNames(text: string): readonly (readonly string[])[] {
  const repeated: string[][] = [];
  const levels: Level[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const level = levels.at(-1);
    switch (text.charAt(index)) {
      case '{':
        levels.push({ names: new Set(), at: '', expectsName: true });
        break;
      case '[':
        levels.push({ names: null, at: 0, expectsName: false });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level?.names) level.expectsName = true;
        else if (typeof level?.at === 'number') level.at += 1;
        break;
      case '"': {
        const start = index;
        index = endOfString(text, start);
        if (!level?.names || !level.expectsName) break;
        const name = String(JSON.parse(text.slice(start, index + 1)));
        level.expectsName = false;
        level.at = name;
        if (level.names.has(name) && levels.length <= DEEPEST)
          repeated.push(levels.map(({ at }) => String(at)));
        level.names.add(name);
        break;
      }
    }
  }
  return repeated;
}

/** Where the quote that closes a string stands. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}
