/** Names that are known, dotted where they lead into a value. */
export interface KnownNames {
  /** A name is known, or leads to or into one that is: `address` and `address.zip.code` with `address.zip`. */
  has(name: string): boolean;
  /** The known name that was probably meant. */
  nearest(name: string): string | undefined;
}

/** Comparing names letter by letter has its price: it is paid for so many, and for names of this length. */
const MOST_ASKED = 100;
const LONGEST = 60;
/** Nobody nests data deeper. */
const DEEPEST = 20;

/** Makes names known. */
export function knownNames(names: readonly string[]): KnownNames {
  const exact = new Set(names);
  const leading = new Set(names.flatMap(beginnings));
  const bySound = new Map(names.map((name) => [sound(name), name]));
  const answers = new Map<string, string | undefined>();

  function nearest(name: string): string | undefined {
    if (name.length > LONGEST) return undefined;
    const same = bySound.get(sound(name));
    if (same !== undefined || answers.has(name) || answers.size >= MOST_ASKED)
      return same ?? answers.get(name);
    const answer = closest(name, names);
    answers.set(name, answer);
    return answer;
  }

  return { has: (name) => leading.has(name) || beginnings(name).some((start) => exact.has(start)), nearest };
}

/** `a.b.c` begins with `a`, `a.b` and itself. */
function beginnings(name: string): readonly string[] {
  const keys = name.split('.', DEEPEST);
  return keys.map((_, depth) => keys.slice(0, depth + 1).join('.'));
}

/** How a name reads when one looks past case and signs: `first_name` and `firstName` are one. */
function sound(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}.]/gu, '');
}

function closest(name: string, names: readonly string[]): string | undefined {
  const most = name.length < 4 ? 0 : name.length < 8 ? 1 : 2;
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) > most || candidate.length > LONGEST) continue;
    const slips = slipsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (slips <= most && (best === undefined || slips < best.slips)) best = { name: candidate, slips };
  }
  return best?.name;
}

/** How many letters were left out, added, mistaken or swapped with their neighbor (optimal string alignment). */
function slipsBetween(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      here[column] = Math.min(
        (here[column - 1] ?? Infinity) + 1,
        (last[column] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, here];
  }
  return last[right.length] ?? Infinity;
}
