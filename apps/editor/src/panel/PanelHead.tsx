import { CloseButton, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { toneVariables, type Tone } from '../theme/tone.js';
import styles from './SidePanel.module.css';

interface PanelHeadProps {
  readonly icon: ReactNode;
  readonly tone: Tone;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly onClose: () => void;
}

/** The head of a side panel. */
export function PanelHead({ icon, tone, title, subtitle, onClose }: PanelHeadProps) {
  return (
    <header className={styles.head} style={toneVariables(tone)}>
      <span className={styles.station}>{icon}</span>
      <div className={styles.title}>
        <Title order={2} fz={18}>
          {title}
        </Title>
        {subtitle !== undefined && (
          <Text size="xs" c="var(--sj-ink-soft)" lh={1.35}>
            {subtitle}
          </Text>
        )}
      </div>
      <CloseButton aria-label="Close the panel" onClick={onClose} data-testid="panel-close" />
    </header>
  );
}
