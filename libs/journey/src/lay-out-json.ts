const LINE = 110;
const STEP = '  ';

/**
 * Writes JSON for people: a list or an object that fits into a line stands on one, any other has a line for each
 * entry, indented by two spaces. Fields without a value are left out.
 */
export function layOutJson(value: unknown): string {
  return layOut(value, '', 0);
}

/** `lead` is what stands before the value on its line, in characters. */
function layOut(value: unknown, indent: string, lead: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = indent + STEP;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => layOut(entry, deeper, deeper.length));
    return join(entries, { open: '[', close: ']', gap: '', broken: isTable(value) }, indent, lead);
  }
  const fields = Object.entries(value).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const title = `${JSON.stringify(name)}: `;
    return [title + layOut(field, deeper, deeper.length + title.length)];
  });
  return join(fields, { open: '{', close: '}', gap: ' ', broken: false }, indent, lead);
}

/** Several entries with several fields each read best as rows, however short they are. */
function isTable(entries: readonly unknown[]): boolean {
  return (
    entries.length > 1 &&
    entries.every((entry) => typeof entry === 'object' && entry !== null && Object.keys(entry).length > 1)
  );
}

interface Style {
  readonly open: string;
  readonly close: string;
  /** Between a bracket and what it holds, on one line. */
  readonly gap: string;
  /** It never stands on one line. */
  readonly broken: boolean;
}

function join(parts: readonly string[], style: Style, indent: string, lead: number): string {
  const { open, close, gap, broken } = style;
  if (parts.length === 0) return open + close;
  const width = parts.reduce((sum, part) => sum + part.length + 2, lead + 2 * gap.length);
  // A comma may follow.
  const fits = !broken && width + 1 <= LINE && !parts.some((part) => part.includes('\n'));
  if (fits) return `${open}${gap}${parts.join(', ')}${gap}${close}`;
  return `${open}\n${indent}${STEP}${parts.join(`,\n${indent}${STEP}`)}\n${indent}${close}`;
}
