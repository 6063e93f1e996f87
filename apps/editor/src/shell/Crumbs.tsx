import { Breadcrumbs } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Crumbs.module.css';

/** Several crumbs, from the whole to the part; long names break. */
export function Crumbs({ children }: { readonly children: ReactNode }) {
  return (
    <Breadcrumbs mb={4} className={styles.crumbs ?? ''}>
      {children}
    </Breadcrumbs>
  );
}
