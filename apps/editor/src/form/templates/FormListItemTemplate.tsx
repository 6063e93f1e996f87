import { ActionIcon } from '@mantine/core';
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import styles from './FormListItemTemplate.module.css';

/** One thing of a list, which can be moved and removed. */
export function FormListItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem } = buttonsProps;
  const place = String(index + 1);
  const disabled = buttonsProps.disabled === true || buttonsProps.readonly === true;
  return (
    <div className={styles.item}>
      <div className={styles.tools}>
        {hasMoveUp && (
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={disabled}
            aria-label={`Move ${place} up`}
            onClick={onMoveUpItem}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
        )}
        {hasMoveDown && (
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={disabled}
            aria-label={`Move ${place} down`}
            onClick={onMoveDownItem}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
        )}
        {hasRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={disabled}
            aria-label={`Remove ${place}`}
            onClick={onRemoveItem}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {children}
    </div>
  );
}
