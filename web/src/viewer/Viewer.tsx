import { Suspense, useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { FascicoloFirstScreenDocument, FascicoloSubjectsDocument, type FascicoloFirstScreenQuery } from '@contract/graphql';
import { isSessionOver, sessionOver } from '../shared/client';
import { day, named, t } from '../shared/i18n';
import { later } from '../shared/later';
import { usePractice } from '../shared/practice';
import { loginAddress } from '../shared/session';
import { Shell } from '../shared/Shell';
import { Facts, Icon, Notice, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';
import { Chronology } from './Chronology';
import { People } from './People';

const Parts = later(() => import('./Parts'));
const Chat = later(() => import('../shared/Chat'));
const Submissions = later(() => import('./Submissions'));
const Timeline = later(() => import('./Timeline'));
const Notices = later(() => import('./Notices'));

type Fascicolo = NonNullable<FascicoloFirstScreenQuery['fascicolo']>;
type Tab = 'riepilogo' | 'cronologia' | 'avvisi' | 'dettaglio' | 'comunicazioni';

/** /fascicolo/<id>, with the tab behind the hash. */
const practiceId = () => decodeURIComponent(location.pathname.split('/')[2] ?? '');
const tabOf = (): Tab => (['cronologia', 'avvisi', 'dettaglio', 'comunicazioni'] as const).find((tab) => location.hash === `#${tab}`) ?? 'riepilogo';

/** The fascicolo. Who is signed in comes with its first screen, so that one request paints it. */
export function Viewer() {
  const id = practiceId();
  const [{ data, error, fetching }, again] = useQuery({ query: FascicoloFirstScreenDocument, variables: { practice: id } });
  const readAgain = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  const person = data?.viewer ? { ...data.viewer, authMethod: '', authLevel: 0, freshUntil: null, sessionExpiresAt: '' } : null;
  const signedOut = (error && isSessionOver(error)) || (data && !data.viewer);
  return (
    <Shell area="fascicolo" person={person} places={[]} link={() => null}>
      {!data && fetching && <Waiting page />}
      {signedOut && <SignIn />}
      {error && !data && !signedOut && <div className="container py-5"><Trouble error={error} retry={readAgain} /></div>}
      {data?.viewer && !data.fascicolo && <Hidden />}
      {data?.fascicolo && <Open id={id} fascicolo={data.fascicolo} readAgain={readAgain} />}
    </Shell>
  );
}

function SignIn() {
  return (
    <div className="container py-5">
      <PageTitle title={t('Accesso', 'Sign in')}>{t('Accedi per vedere il fascicolo', 'Sign in to see the fascicolo')}</PageTitle>
      <p>{t('Il fascicolo si apre a chi ha un ruolo nella pratica. Dopo l’accesso torni a questa pagina.', 'The fascicolo opens to who has a role in the practice. After signing in you come back to this page.')}</p>
      <a className="btn btn-primary" href={loginAddress()}><Icon name="key" /> {t('Accedi con SPID, CIE o CNS', 'Sign in with SPID, CIE or CNS')}</a>
    </div>
  );
}

function Hidden() {
  return (
    <div className="container py-5">
      <PageTitle title={t('Fascicolo non disponibile', 'Fascicolo not available')}>{t('Questo fascicolo non è disponibile', 'This fascicolo is not available')}</PageTitle>
      <p>{t('La pratica non esiste, non è ancora stata inviata, oppure non hai un ruolo che permette di vederla. Controlla di aver fatto accesso con la tua identità.', 'The practice does not exist, was not sent yet, or you have no role that lets you see it. Check that you signed in with your own identity.')}</p>
      <a className="btn btn-primary" href="/altri">{t('Vai alle tue pratiche', 'Go to your practices')}</a>
    </div>
  );
}

function Open({ id, fascicolo, readAgain }: { id: string; fascicolo: Fascicolo; readAgain: () => void }) {
  const { practice } = fascicolo;
  const [tab, setTab] = useState<Tab>(tabOf);
  const [news, setNews] = useState(0);
  const [ended, setEnded] = useState(false);
  usePractice(id, practice.updatedAt, () => {
    setNews((count) => count + 1);
    readAgain();
  }, () => setEnded(true), () => setEnded(false));
  useEffect(() => {
    const moved = () => setTab(tabOf());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  // On a narrow screen the tabs scroll: the open one is in sight.
  useEffect(() => document.getElementById(`tab-${tab}`)?.scrollIntoView({ block: 'nearest', inline: 'center' }), [tab]);
  const tabs: [Tab, string][] = [
    ['riepilogo', t('Riepilogo', 'Summary')],
    ['cronologia', t('Cronologia', 'Chronology')],
    ['avvisi', t('Avvisi', 'Notices')],
    ['dettaglio', t('Dettaglio', 'Detail')],
    ...(practice.viewerCan.readChat ? [['comunicazioni', t('Comunicazioni', 'Messages')] as [Tab, string]] : []),
  ];
  const choose = (to: Tab) => {
    history.replaceState(null, '', `#${to}`);
    setTab(to);
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const at = tabs.findIndex(([key]) => key === tab);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next) {
      choose(next[0]);
      document.getElementById(`tab-${next[0]}`)?.focus();
    }
  };
  return (
    <div className="container py-4">
      <PageTitle title={practice.title} lead={
        <p className="section-note">
          <Tag type="PracticeState" value={practice.state} />
          {practice.number && <span>{t('Progetto', 'Project')} n. {practice.number}</span>}
          {practice.sentAt && <span>{t('inviato il', 'sent on')} {day(practice.sentAt)}</span>}
        </p>
      }>{practice.title}</PageTitle>
      {ended && !sessionOver.get() && <Notice tone="warning"><p className="mb-0">{t('Il tuo accesso a questa pratica è terminato: quello che vedi non si aggiorna più.', 'Your access to this practice has ended: what you see is not updated any more.')}</p></Notice>}
      <div className="tabs" role="tablist" aria-label={t('Parti del fascicolo', 'Parts of the fascicolo')} onKeyDown={keys}>
        {tabs.map(([key, text]) => (
          <button key={key} type="button" role="tab" id={`tab-${key}`} aria-controls="part" aria-selected={key === tab} tabIndex={key === tab ? 0 : -1} onClick={() => choose(key)}>{text}</button>
        ))}
      </div>
      <div id="part" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<Waiting />}>
          {tab === 'riepilogo' && <Summary id={id} fascicolo={fascicolo} news={news} />}
          {tab === 'cronologia' && (
            <>
              <Submissions id={id} news={news} />
              <h2 className="group-title mt-4">{t('Eventi', 'Events')}</h2>
              <Timeline id={id} news={news} />
            </>
          )}
          {tab === 'avvisi' && <Notices id={id} news={news} answers={practice.myRoles.includes('TITOLARE')} />}
          {tab === 'dettaglio' && <Parts id={id} news={news} />}
          {tab === 'comunicazioni' && <Chat practice={id} />}
        </Suspense>
      </div>
    </div>
  );
}

function Summary({ id, fascicolo, news }: { id: string; fascicolo: Fascicolo; news: number }) {
  const { practice, timeline } = fascicolo;
  const [{ data, error }, again] = useQuery({ query: FascicoloSubjectsDocument, variables: { practice: id } });
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  const people = data?.practice?.subjects;
  return (
    <>
      <section className="group" aria-label={t('La pratica', 'The practice')}>
        <h2 className="group-title">{t('La pratica', 'The practice')}</h2>
        <Facts items={[
          [t('Stato', 'State'), named('PracticeState', practice.state)],
          [t('Numero progetto', 'Project number'), practice.number],
          [t('Comune', 'Comune'), practice.comuneName],
          [t('Sede competente', 'Competent seat'), practice.seat && named('Seat', practice.seat)],
          [t('Tipo di intervento', 'Kind of intervention'), practice.worksKind && named('InterventionKind', practice.worksKind)],
          [t('Titolare digitale', 'Titolare digitale'), practice.titolareName],
          [t('Il tuo ruolo', 'Your role'), practice.myRoles.map((role) => named('ActorRole', role)).join(', ')],
          [t('Aperta il', 'Opened on'), day(practice.createdAt)],
          [t('Inviata il', 'Sent on'), day(practice.sentAt)],
        ]} />
      </section>
      <section className="group" aria-label={t('Soggetti', 'Subjects')}>
        <h2 className="group-title">{t('Soggetti', 'Subjects')}</h2>
        {people ? <People people={people} /> : error ? <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : <Waiting />}
      </section>
      <section className="group" aria-label={t('Ultimi eventi', 'Latest events')}>
        <h2 className="group-title">{t('Ultimi eventi', 'Latest events')}</h2>
        <Chronology entries={timeline.nodes} />
      </section>
      {practice.viewerCan.openIstanza && <a className="btn btn-primary no-print me-2" href={`/pratiche/${id}/istanze`}><Icon name="file" /> {t('Varianti, fine lavori e altre istanze', 'Variants, works end and other istanze')}</a>}
      <button type="button" className="btn btn-outline-primary no-print" onClick={() => print()}><Icon name="print" /> {t('Stampa', 'Print')}</button>
    </>
  );
}
