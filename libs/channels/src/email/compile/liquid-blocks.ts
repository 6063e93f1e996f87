import type { LiquidToken } from './liquid-token.js';

/** A Liquid block by the tokens that make it: its opening tag, what divides it (`else`, `when`), its closing tag. */
export interface LiquidBlock {
  readonly loop: boolean;
  readonly tags: readonly number[];
}

const OPENS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'capture',
  'comment',
  'raw',
]);
const DIVIDES: ReadonlySet<string> = new Set(['else', 'elsif', 'when']);

/** The blocks of a template that parses. */
export function liquidBlocks(tokens: readonly LiquidToken[]): readonly LiquidBlock[] {
  const open: { loop: boolean; tags: number[] }[] = [];
  const blocks: LiquidBlock[] = [];
  tokens.forEach(({ name }, index) => {
    if (OPENS.has(name)) open.push({ loop: name === 'for' || name === 'tablerow', tags: [index] });
    else if (DIVIDES.has(name)) open.at(-1)?.tags.push(index);
    else if (name.startsWith('end')) {
      const block = open.pop();
      if (block) blocks.push({ ...block, tags: [...block.tags, index] });
    }
  });
  return blocks;
}
