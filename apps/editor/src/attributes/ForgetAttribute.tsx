import { useMutation } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { ForgetAttributeDocument } from '../generated/graphql.js';
import { DeleteDialog } from '../segments/DeleteDialog.js';

interface ForgetAttributeProps {
  readonly path: string;
  /** Whether somebody has said of which type it is meant to be. */
  readonly isDeclared: boolean;
  readonly onForgotten: () => void;
}

/** Takes an attribute that was sent off the list, such as one that was sent by mistake. */
export function ForgetAttribute({ path, isDeclared, onForgotten }: ForgetAttributeProps) {
  const [forget] = useMutation(ForgetAttributeDocument, { variables: { path } });
  const forgetIt = async () => {
    const answer = (await forget()).data?.forgetAttribute;
    if (answer !== undefined && 'message' in answer) return <Alert color="red">{answer.message}</Alert>;
    onForgotten();
    return undefined;
  };
  const stays = isDeclared ? ' The type you chose stays.' : '';
  return (
    <DeleteDialog
      verb="Forget"
      what={path}
      consequence={`Nothing is shown any more of what was sent under this name.${stays} Customers keep their values, and it comes back as soon as it is sent again.`}
      onDelete={forgetIt}
    />
  );
}
