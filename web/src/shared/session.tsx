import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { EndSessionDocument, ViewerDocument, type ViewerQuery } from '@contract/graphql';
import { client, sessionOver } from './client';
import { forgetDrafts } from '../forms/drafts';
import { t } from './i18n';
import { useSignal } from './signal';
import { Dialog, Icon, Trouble, Waiting } from './ui';

export type Person = NonNullable<ViewerQuery['viewer']>;

const Viewer = createContext<Person | null>(null);

/** Who is signed in; only below `Session`. */
export function useViewer(): Person {
  const person = useContext(Viewer);
  if (!person) throw new Error('no session here');
  return person;
}

export const loginAddress = (next = location.pathname + location.search + location.hash): string =>
  `/login?next=${encodeURIComponent(next)}`;

/** Asks who is signed in; without anybody shows the way in, and afterwards this same address. */
export function Session({ welcome, children }: { welcome: ReactNode; children: ReactNode }) {
  const [{ data, error, fetching }, again] = useQuery({ query: ViewerDocument, requestPolicy: 'network-only' });
  // Who was signed in when the session ended stays the one whose work is on the screen.
  const [kept, setKept] = useState<Person | null>(null);
  const person = kept ?? data?.viewer ?? null;
  useEffect(() => {
    if (!data?.viewer) return;
    setKept((old) => old ?? data.viewer);
    if (!kept || kept.fiscalCode === data.viewer.fiscalCode) sessionOver.set(false);
  }, [data, kept]);
  if (!person && fetching) return <Waiting page />;
  if (!person && error && !sessionOver.get()) return <div className="container py-5"><Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} /></div>;
  if (!person) return <>{welcome}</>;
  return (
    <Viewer value={person}>
      {children}
      <SessionOver again={() => again({ requestPolicy: 'network-only' })} person={person} answer={data?.viewer ?? null} />
    </Viewer>
  );
}

/** Over everything else, and nothing below it is lost: sign in beside this page, then go on. */
function SessionOver({ again, person, answer }: { again: () => void; person: Person; answer: Person | null }) {
  const over = useSignal(sessionOver);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!over) return;
    const back = () => { if (document.visibilityState === 'visible') again(); };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [over, again]);
  if (!over) return null;
  const other = answer && answer.fiscalCode !== person.fiscalCode;
  return (
    <Dialog title={t('La sessione è terminata', 'Your session has ended')} onClose={() => undefined} fixed>
      <p>
        {t(
          'Quello che hai scritto è al sicuro su questo dispositivo e sarà salvato appena rientri. Accedi di nuovo in una scheda nuova, poi torna qui.',
          'What you typed is safe on this device and will be saved as soon as you are back. Sign in again in a new tab, then come back here.',
        )}
      </p>
      {other && <p className="text-danger">{t('Hai fatto accesso con un’altra identità.', 'You signed in as somebody else.')}</p>}
      {asked && <p role="status">{t('Non risulta ancora un accesso valido.', 'There is no valid sign-in yet.')}</p>}
      <div className="actions">
        <a className="btn btn-primary" href={loginAddress()} target="_blank" rel="noopener">
          <Icon name="key" /> {t('Accedi di nuovo', 'Sign in again')}
        </a>
        <button type="button" className="btn btn-outline-primary" onClick={() => { setAsked(true); again(); }}>
          {t('Ho fatto accesso: continua', 'I have signed in: go on')}
        </button>
      </div>
    </Dialog>
  );
}

export async function signOut(): Promise<void> {
  await client.mutation(EndSessionDocument, { input: {} }).toPromise();
  forgetDrafts();
  location.assign('/');
}
