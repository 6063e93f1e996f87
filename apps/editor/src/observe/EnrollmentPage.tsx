import { useQuery } from '@apollo/client/react';
import { Paper, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { AttributeList } from '../customers/AttributeList.js';
import { customerName } from '../customers/customer-name.js';
import { TestMark } from '../customers/TestMark.js';
import { EnrollmentPathDocument } from '../generated/graphql.js';
import { Crumb } from '../shell/Crumb.js';
import { Crumbs } from '../shell/Crumbs.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pending } from '../shell/Pending.js';
import { Moment } from '../words/Moment.js';
import { AttentionNote } from './AttentionNote.js';
import { EnrollmentActions } from './EnrollmentActions.js';
import { entryFacts } from './entry-facts.js';
import styles from './EnrollmentPage.module.css';
import { standingInWords } from './enrollment-words.js';
import { VisitTrail } from './VisitTrail.js';

/** How often a run on the way is read anew, in ms. */
const REFRESH = 3000;

/** One customer's path through a journey: times, ways, reasons, where now, what next. */
export function EnrollmentPage() {
  const { enrollmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(EnrollmentPathDocument, {
    variables: { id: enrollmentId },
    pollInterval: REFRESH,
  });
  if (data === undefined) {
    return <Pending label="Loading the path" error={error} onRetry={() => void refetch()} />;
  }
  const { enrollment } = data;
  if (enrollment === null) return <NotFoundPage />;
  const { journey, customer, deadline, state, pending } = enrollment;
  return (
    <Page
      title={customerName(customer)}
      crumb={
        <Crumbs>
          <Crumb to={`/journeys/${journey.id}`}>{journey.name}</Crumb>
          <Crumb to={`/journeys/${journey.id}/enrollments`}>Customers</Crumb>
        </Crumbs>
      }
      lead={
        <span data-testid="enrollment-standing" data-state={state}>
          {enrollment.isTest && <TestMark />}
          {standingInWords(enrollment)}
          {state === 'RUNNING' && deadline !== null && (
            <>
              {' · goes on '}
              <Moment at={deadline} />
            </>
          )}
          {` · version ${String(enrollment.version.number)}`}
          {pending !== null && (
            <b data-testid="enrollment-pending">
              {' · '}
              {pending}
            </b>
          )}
        </span>
      }
      actions={
        <EnrollmentActions
          enrollmentId={enrollment.id}
          customerId={customer.id}
          name={customerName(customer)}
          state={state}
          isTest={enrollment.isTest}
          onChanged={() => void refetch()}
        />
      }
    >
      {state === 'QUARANTINED' && <AttentionNote reason={enrollment.endReason} />}
      <div className={styles.columns}>
        <VisitTrail enrollment={enrollment} />
        <Paper withBorder p="lg">
          <Title order={2} fz={16} mb="md">
            What they entered with
          </Title>
          <AttributeList
            attributes={enrollment.entry}
            extra={entryFacts(enrollment.version.graph, enrollment.entryKey)}
          />
        </Paper>
      </div>
    </Page>
  );
}
