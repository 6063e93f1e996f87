import { type LiquidMask, maskLiquid } from './liquid-mask.js';
import { blockDepth, hasBlockMarkup } from './block-markup.js';
import { escapeStray } from './stray-characters.js';
import { liquidBlocks } from './liquid-blocks.js';

/** Consecutive lines of a text with no blank line between them: the numbers of the first and of the last. */
interface Passage {
  readonly first: number;
  readonly last: number;
}

/**
 * Makes markup of a text as people write it: a blank line ends a paragraph, a line break is one. Lines that hold only
 * Liquid tags make no line of their own, and a block that spans paragraphs stays around them. Markup is left alone.
 */
export function paragraphs(text: string): string {
  const mask = maskLiquid(text);
  const lines = escapeStray(mask.masked())
    .split('\n')
    .map((line) => line.trim());
  const passages = passagesOf(lines);
  const apart = tagsApart(lines, passages, mask);
  let depth = 0;

  const made = passages.flatMap(({ first, last }) => {
    const passage = lines.slice(first, last + 1);
    const whole = passage.join('\n');
    const asItIs = depth > 0 || hasBlockMarkup(whole);
    depth = Math.max(0, depth + blockDepth(whole));
    if (asItIs) return [whole];

    const parts: string[][] = [[]];
    for (const line of passage) {
      if (isTagsOnly(line, mask) && mask.tokensIn(line).some((index) => apart.has(index)))
        parts.push([line], []);
      else parts.at(-1)?.push(line);
    }
    return parts.filter((part) => part.length > 0).map((part) => paragraph(part, mask));
  });
  return mask.restored(made.join('\n'));
}

function passagesOf(lines: readonly string[]): readonly Passage[] {
  return lines.reduce<Passage[]>((passages, line, index) => {
    if (line === '') return passages;
    const previous = passages.at(-1);
    return previous?.last === index - 1
      ? [...passages.slice(0, -1), { ...previous, last: index }]
      : [...passages, { first: index, last: index }];
  }, []);
}

/** The tags that stand between paragraphs: of blocks that span some, and of conditions around a whole one. */
function tagsApart(
  lines: readonly string[],
  passages: readonly Passage[],
  mask: LiquidMask,
): ReadonlySet<number> {
  const lineOf = new Map(
    lines.flatMap((line, number) => mask.tokensIn(line).map((index) => [index, number] as const)),
  );
  const passageAt = (line: number) => passages.find(({ first, last }) => first <= line && line <= last);
  const apart = liquidBlocks(mask.tokens).filter(({ loop, tags }) => {
    const from = lineOf.get(tags[0] ?? -1) ?? -1;
    const to = lineOf.get(tags.at(-1) ?? -1) ?? -1;
    const passage = passageAt(from);
    if (passage !== passageAt(to)) return true;
    return !loop && passage?.first === from && passage.last === to && from !== to;
  });
  return new Set(apart.flatMap(({ tags }) => tags));
}

function isTagsOnly(line: string, mask: LiquidMask): boolean {
  const found = mask.tokensIn(line);
  return (
    found.length > 0 &&
    mask.bare(line).trim() === '' &&
    found.every((index) => mask.tokens[index]?.kind === 'tag')
  );
}

function paragraph(lines: readonly string[], mask: LiquidMask): string {
  if (lines.every((line) => isTagsOnly(line, mask))) return lines.join('');
  const text = lines.map((line, index) => {
    return isTagsOnly(line, mask) || index === lines.length - 1 ? line : `${line}<br>\n`;
  });
  return `<p style="margin:0 0 16px">${text.join('')}</p>`;
}
