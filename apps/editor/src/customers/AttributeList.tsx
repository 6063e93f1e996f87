import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import styles from './AttributeList.module.css';

interface AttributeListProps {
  readonly attributes: unknown;
  /** Shown first; empty ones are left out. */
  readonly extra?: Readonly<Record<string, string>>;
  /** What is said below each attribute. */
  readonly noteOf?: (name: string) => ReactNode;
}

/** Names and values of a JSON object. */
export function AttributeList({ attributes, extra = {}, noteOf }: AttributeListProps) {
  const own = typeof attributes === 'object' && attributes !== null ? Object.entries(attributes) : [];
  const rows = [...Object.entries(extra).filter(([, value]) => value !== ''), ...own];
  if (rows.length === 0) return <Text c="var(--sj-ink-soft)">Nothing is known yet.</Text>;
  return (
    <dl className={styles.list}>
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
            {noteOf !== undefined && !Object.hasOwn(extra, name) && (
              <div className={styles.note}>{noteOf(name)}</div>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
