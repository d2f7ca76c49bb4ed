import { useCallback, useState } from 'react';

/** What a payload says when it refuses. */
export type Errors = readonly { message: string }[];

/** One act after another, each with what came of it: whether one is under way, why the last was not done. */
export function useAct(done: () => void = () => undefined) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const run = useCallback(async (act: () => Promise<Errors>): Promise<boolean> => {
    setBusy(true);
    setTrouble(null);
    try {
      const errors = await act();
      if (errors.length) setTrouble(errors.map(({ message }) => message).join(' '));
      done();
      return errors.length === 0;
    } catch (error) {
      setTrouble(error as Error);
      return false;
    } finally {
      setBusy(false);
    }
  }, [done]);
  return { busy, trouble, run, forget: useCallback(() => setTrouble(null), []) };
}
