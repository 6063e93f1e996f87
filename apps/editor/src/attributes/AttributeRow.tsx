import { useMutation } from '@apollo/client/react';
import { Anchor, NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import clsx from 'clsx';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  DeclareAttributeDocument,
  UndeclareAttributeDocument,
  type AttributePartsFragment,
  type ValueType,
} from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import rows from '../shell/RowList.module.css';
import styles from './AttributeRow.module.css';
import { ForgetAttribute } from './ForgetAttribute.js';
import { conflictInWords } from './conflict-in-words.js';
import { sentAs, typeNames, typeWords } from './type-words.js';

interface AttributeRowProps {
  readonly attribute: AttributePartsFragment;
  readonly canDeclare: boolean;
  readonly onChanged: () => void;
}

/** One attribute: what was sent, and of which type it is meant to be. */
export function AttributeRow({ attribute, canDeclare, onChanged }: AttributeRowProps) {
  const { path, declaredType, observedTypes } = attribute;
  const conflict = conflictInWords(attribute);
  const [refusal, setRefusal] = useState<string>();
  const [declare, declaring] = useMutation(DeclareAttributeDocument);
  const [undeclare, undeclaring] = useMutation(UndeclareAttributeDocument);
  const isBusy = declaring.loading || undeclaring.loading;
  const choose = async (type: ValueType | '') => {
    setRefusal(undefined);
    try {
      const { data } = await (type === ''
        ? undeclare({ variables: { path } })
        : declare({ variables: { input: { path, type } } }));
      const answer =
        data === undefined
          ? undefined
          : 'declareAttribute' in data
            ? data.declareAttribute
            : data.undeclareAttribute;
      if (answer !== undefined && 'message' in answer) setRefusal(answer.message);
      else onChanged();
    } catch (error) {
      setRefusal(errorInWords(error));
    }
  };
  return (
    <div className={clsx(rows.row, styles.row)} data-testid={`attribute-${path}`}>
      <div>
        <div className={clsx(rows.title, styles.path)}>{path}</div>
        <div className={rows.note}>
          {observedTypes.length === 0 ? (
            'Never sent yet'
          ) : (
            <>Sent {sentAs(observedTypes.map(({ type }) => type))}</>
          )}
          {observedTypes.map(({ type, customer }) =>
            customer === null ? null : (
              <span key={type}>
                {' · '}
                <Anchor component={Link} to={`/customers/${customer.id}`} size="sm" underline="always">
                  {observedTypes.length > 1 ? `${typeWords[type].label.toLowerCase()}: ` : 'such as of '}
                  {customer.userIds[0] ?? 'somebody'}
                </Anchor>
              </span>
            ),
          )}
        </div>
        {conflict !== null && (
          <div className={styles.conflict} data-testid="attribute-conflict">
            <IconAlertTriangle size={16} role="img" aria-label="Warning" />
            <span>{conflict}</span>
          </div>
        )}
      </div>
      {canDeclare && observedTypes.length > 0 && (
        <ForgetAttribute path={path} isDeclared={declaredType !== null} onForgotten={onChanged} />
      )}
      <NativeSelect
        className={styles.type ?? ''}
        aria-label={`Type of ${path}`}
        value={declaredType ?? ''}
        disabled={!canDeclare || isBusy}
        error={refusal}
        data={[
          { value: '', label: 'As it is sent' },
          ...typeNames.map((type) => ({ value: type, label: typeWords[type].label })),
        ]}
        onChange={({ currentTarget }) => void choose(currentTarget.value as ValueType | '')}
      />
    </div>
  );
}
