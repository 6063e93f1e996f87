import { Button, Skeleton, Stack } from '@mantine/core';
import { setConfig, TRIGGER, type JourneyNode } from '@sojourn/journey';
import { IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { NodeIcon } from '../canvas/NodeIcon.js';
import { toneOf } from '../canvas/tone-of.js';
import { knownNodes } from '../form/known-nodes.js';
import { placeProblems } from '../form/place-problems.js';
import { useProblems } from '../problems/use-problems.js';
import { ProblemList } from '../problems/ProblemList.js';
import { pathsAt } from '../variables/paths-at.js';
import { requestRemoval } from '../workbench/commands.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import { PanelHead } from './PanelHead.js';
import { ReentryForm } from './ReentryForm.js';
import styles from './SidePanel.module.css';
import { WaysSection } from './WaysSection.js';

const SchemaForm = lazy(async () => ({ default: (await import('../form/SchemaForm.js')).SchemaForm }));

interface NodePanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A node (or the trigger) in full: its configuration, what is wrong, where it leads. */
export function NodePanel({ id, onClose }: NodePanelProps) {
  const workbench = useWorkbench();
  const { catalog, canEdit } = workbench;
  const node = useJourney((journey) => (id === TRIGGER ? journey.trigger : journey.nodes[id]));
  if (node === undefined) return null;
  const type = catalog.typeOf(node);
  return (
    <>
      <PanelHead
        icon={<NodeIcon name={type?.icon} size={20} />}
        tone={toneOf(type)}
        title={type?.title ?? 'Unknown node'}
        subtitle={
          type?.description ??
          `Nobody here knows how to carry out “${node.type}”, version ${String(node.version)}.`
        }
        onClose={onClose}
      />
      <div className={styles.body}>
        <NodeForm id={id} node={node} />
        {id === TRIGGER && <ReentryForm />}
        <WaysSection id={id} />
        {id !== TRIGGER && canEdit && (
          <div className={styles.section}>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              data-testid="remove-node"
              onClick={() => {
                requestRemoval(workbench, id);
              }}
            >
              Remove this node
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function NodeForm({ id, node }: { readonly id: string; readonly node: JourneyNode }) {
  const { catalog, document, canEdit } = useWorkbench();
  const type = catalog.typeOf(node);
  const journey = useJourney((current) => current);
  const context = useMemo(
    () => ({
      paths: pathsAt(journey, catalog.fieldKinds),
      nodes: knownNodes(journey, catalog, id),
      goals: journey.goals.map((goal) => goal.id),
      config: node.config,
    }),
    [journey, catalog, id, node.config],
  );
  const problems = useProblems(useShallow((all) => all.filter(({ nodeId }) => nodeId === id)));
  const depth = id === TRIGGER ? 2 : 3;
  const schema = type?.configSchema;
  const { atFields, above } = useMemo(
    () =>
      schema === undefined
        ? { atFields: [], above: problems }
        : placeProblems(problems, { depth, schema, config: node.config }),
    [problems, depth, schema, node.config],
  );
  return (
    <Stack gap="md">
      <ProblemList problems={above} />
      {type !== undefined && (
        <Suspense fallback={<FormSkeleton />}>
          <SchemaForm
            configSchema={type.configSchema}
            config={node.config}
            problems={atFields}
            context={context}
            disabled={!canEdit}
            onChange={(config) => {
              document.getState().edit((current) => setConfig(current, id, config), `form ${id}`);
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}

function FormSkeleton() {
  return (
    <Stack gap="md" role="status" aria-label="Loading the form">
      <Skeleton h={58} />
      <Skeleton h={58} />
    </Stack>
  );
}
