import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate, useParams } from 'react-router';
import { DeleteListDocument, ListDocument, RemoveFromListDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { usePages } from '../graphql/use-pages.js';
import { DeleteDialog } from '../segments/DeleteDialog.js';
import { InUseNote } from '../segments/InUseNote.js';
import { Crumb } from '../shell/Crumb.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pager } from '../shell/Pager.js';
import { Pending } from '../shell/Pending.js';
import { useViewer } from '../shell/viewer.js';
import { plural } from '../words/plural.js';
import { AddCustomers } from './AddCustomers.js';
import { ListMembers } from './ListMembers.js';
import { ListName } from './ListName.js';

/** One list: who is on it, and how they get on and off. */
export function ListPage() {
  const { listKey = '' } = useParams();
  const navigate = useNavigate();
  const { role } = useViewer();
  const pages = usePages();
  const { data, previousData, error, refetch } = useQuery(ListDocument, {
    variables: { key: listKey, first: 20, after: pages.after },
  });
  const [takeOff] = useMutation(RemoveFromListDocument);
  const [remove] = useMutation(DeleteListDocument, {
    update: (cache) => {
      cache.evict({ fieldName: 'lists' });
    },
  });
  const shown = data ?? previousData;
  if (shown === undefined) {
    return <Pending label="Loading the list" error={error} onRetry={() => void refetch()} />;
  }
  const { list } = shown;
  if (list === null) return <NotFoundPage />;
  const mayEdit = role !== 'VIEWER';
  const { members } = list;

  const takeOffList = async (customerId: string) => {
    try {
      await takeOff({ variables: { input: { key: listKey, customers: [customerId] } } });
      await refetch();
    } catch (failure) {
      notifications.show({ color: 'red', message: errorInWords(failure) });
    }
  };
  const deleteIt = async () => {
    const answer = (await remove({ variables: { key: listKey } })).data?.deleteList;
    if (answer?.__typename === 'ListInUse') return <InUseNote {...answer} />;
    if (answer?.__typename === 'ListDeleted') await navigate('/segments/lists');
    else return <Alert color="red">{answer?.message}</Alert>;
    return null;
  };

  return (
    <Page
      title={list.name}
      lead={`${plural(members.totalCount, 'customer')} on the list “${list.key}”`}
      crumb={<Crumb to="/segments/lists">Lists</Crumb>}
      actions={
        mayEdit && (
          <Group gap="xs">
            <ListName listKey={list.key} name={list.name} />
            <DeleteDialog
              what={`the list “${list.name}”`}
              consequence="The customers stay, but who was on it is forgotten. That cannot be undone."
              onDelete={deleteIt}
            />
          </Group>
        )
      }
    >
      {mayEdit && (
        <AddCustomers
          listKey={list.key}
          onAdded={() => {
            pages.reset();
            void refetch();
          }}
        />
      )}
      {members.totalCount === 0 ? (
        <Text c="var(--sj-ink-soft)">Nobody is on it yet.</Text>
      ) : (
        <>
          <ListMembers
            customers={members.edges.map(({ node }) => node)}
            {...(mayEdit ? { onRemove: (id: string) => void takeOffList(id) } : {})}
          />
          <Pager pages={pages} pageInfo={members.pageInfo} />
        </>
      )}
    </Page>
  );
}
