import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { EraseCustomerDocument, ErasureDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';

const AGAIN_MS = 1_000;

/** How the erasing of a customer stands. */
export type Erasing =
  | { readonly kind: 'asking'; readonly refusal?: string }
  | { readonly kind: 'asked' }
  /** Nothing is sent or taken in any more; `isOver` when nothing is left either. */
  | {
      readonly kind: 'erasing';
      readonly inFlight: number;
      readonly erasedRows: number;
      readonly isOver: boolean;
    };

/**
 * Erases a customer, and follows until nothing is left of them.
 *
 * @param onErased called once it is acknowledged
 */
export function useErasing(customerId: string, onErased: () => void) {
  const [ask] = useMutation(EraseCustomerDocument);
  const [erased, setErased] = useState<{ readonly id: string; readonly inFlight: number }>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [isOver, setOver] = useState(false);
  const follow = {
    variables: { id: erased?.id ?? '' },
    fetchPolicy: 'network-only',
    pollInterval: isOver ? 0 : AGAIN_MS,
  } as const;
  const { data } = useQuery(ErasureDocument, erased === undefined ? skipToken : follow);
  if (!isOver && data?.erasure?.state === 'ERASED') setOver(true);

  const erase = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = (await ask({ variables: { customerId } })).data?.eraseCustomer;
      if (answer?.__typename === 'CustomerErased') {
        setErased({ id: answer.erasure.id, inFlight: answer.inFlight });
        onErased();
      } else setRefusal(answer?.message ?? 'Sojourn did not answer.');
    } catch (error) {
      setRefusal(errorInWords(error));
    }
    setBusy(false);
  };
  return { erasing: standing(), erase };

  function standing(): Erasing {
    if (erased !== undefined) {
      const erasedRows = data?.erasure?.erasedRows ?? 0;
      return { kind: 'erasing', inFlight: erased.inFlight, erasedRows, isOver };
    }
    if (isBusy) return { kind: 'asked' };
    return { kind: 'asking', ...(refusal !== undefined && { refusal }) };
  }
}
