import type { DataSource } from 'typeorm';
import { CustomerEntity } from '../customers/customer.entity.js';
import { rows } from '../database/rows.js';
import { lineOf } from '../erasure/line-of.js';
import type { ExportSection } from './export-section.js';
import { EXPORT_SECTIONS } from './export-sections.js';

/** The shape of the file that `exportCustomer` writes; it grows when something is added. */
export const EXPORT_FORMAT = 1;

const PAGE = 200;

/**
 * Everything that is known of a customer, as the text of one JSON object, piece by piece: never more than a page of it is
 * in memory, however much there is.
 *
 * @param customer neither merged nor erased
 */
export async function* exportCustomer(
  dataSource: DataSource,
  customer: CustomerEntity,
  page = PAGE,
): AsyncGenerator<string> {
  const { id, attributes, createdAt, lastSeenAt, lastActivityAt } = customer;
  const formerIds = await formerIdsOf(dataSource, id);
  const head = { id, attributes, createdAt, lastSeenAt, lastActivityAt, formerIds };
  yield `{"format":${String(EXPORT_FORMAT)},"exportedAt":${JSON.stringify(new Date())},"customer":${JSON.stringify(head)}`;
  for (const section of EXPORT_SECTIONS) {
    yield `,\n${JSON.stringify(section.name)}:[`;
    yield* itemsOf(dataSource, customer, section, page);
    yield ']';
  }
  yield '}\n';
}

async function* itemsOf(
  dataSource: DataSource,
  { id, workspaceId }: CustomerEntity,
  { sql }: ExportSection,
  page: number,
): AsyncGenerator<string> {
  let reached: string | null = null;
  let isFirst = true;
  for (;;) {
    const items: readonly Item[] = await rows<Item>(dataSource, sql, [workspaceId, id, reached, page]);
    const texts = items.flatMap(({ value }) => (value === null ? [] : [JSON.stringify(value)]));
    if (texts.length > 0) {
      yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
      isFirst = false;
    }
    reached = items.at(-1)?.key ?? null;
    if (items.length < page) return;
  }
}

interface Item {
  readonly key: string;
  readonly value: unknown;
}

async function formerIdsOf(dataSource: DataSource, id: string): Promise<readonly string[]> {
  const line = await rows<{ readonly id: string }>(
    dataSource,
    `SELECT id FROM ${lineOf('$1')} AS line WHERE id <> $1 ORDER BY id`,
    [id],
  );
  return line.map((former) => former.id);
}
