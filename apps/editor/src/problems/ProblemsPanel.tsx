import { Center, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { PanelHead } from '../panel/PanelHead.js';
import styles from '../panel/SidePanel.module.css';
import { ProblemList } from './ProblemList.js';
import { useProblems } from './use-problems.js';

/** Everything that is wrong with the journey, each a way to its node. */
export function ProblemsPanel({ onClose }: { readonly onClose: () => void }) {
  const problems = useProblems((all) => all);
  return (
    <>
      <PanelHead
        icon={<IconListCheck size={20} stroke={1.7} aria-hidden />}
        tone="teal"
        title="Problems"
        subtitle="Errors keep the journey from being published; warnings do not."
        onClose={onClose}
      />
      <div className={styles.body}>
        {problems.length === 0 ? (
          <Center mih={200}>
            <Stack align="center" gap="xs">
              <IconCircleCheck size={40} stroke={1.3} color="var(--sj-good)" aria-hidden />
              <Text c="var(--sj-ink-soft)">Nothing to complain about.</Text>
            </Stack>
          </Center>
        ) : (
          <ProblemList problems={problems} linked />
        )}
      </div>
    </>
  );
}
