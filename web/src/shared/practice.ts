import { useEffect, useRef } from 'react';
import { PracticeChangedDocument, type PracticeChangedSubscription } from '@contract/graphql';
import { listen } from './client';

type Message = PracticeChangedSubscription['practiceChanged'];

/**
 * Follows a practice once something of it is on the screen. `updatedAt` is that of what stands there: a stream that
 * begins tells the state of its moment, and what changed between the two is news like any other.
 */
export function usePractice(id: string, updatedAt: string | undefined, onNews: () => void, onEnd: () => void = () => undefined, onMessage: () => void = () => undefined): void {
  const latest = useRef({ updatedAt, onNews, onEnd, onMessage });
  latest.current = { updatedAt, onNews, onEnd, onMessage };
  const known = updatedAt !== undefined;
  useEffect(() => {
    if (!known) return;
    const take = ({ live, practice }: Message) => {
      latest.current.onMessage();
      if (live !== 'SNAPSHOT' || practice?.updatedAt !== latest.current.updatedAt) latest.current.onNews();
    };
    return listen(PracticeChangedDocument, { practice: id, after: null }, ({ practiceChanged }) => take(practiceChanged), () => latest.current.onEnd());
  }, [id, known]);
}
