import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Link, Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PracticeForCompilerDocument, PresenceDocument, type PracticeForCompilerQuery, type SectionKind, type VerifySectionMutation } from '@contract/graphql';
import { listen } from '../shared/client';
import { named, t } from '../shared/i18n';
import { later } from '../shared/later';
import { usePractice } from '../shared/practice';
import { Icon, Notice, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';
import { Section } from './Section';
import { Check } from './Check';
import { Lost } from './Welcome';
import { STEPS, pathOf, type Step } from './steps';

const Filing = later(() => import('./Filing'));
const Notices = later(() => import('./Notices'));
const Later = later(() => import('./Later'));

export type Whole = NonNullable<PracticeForCompilerQuery['practice']>;
export type AnySection = Whole['sections'][number];
export type Finding = NonNullable<VerifySectionMutation['verifySection']>['violations'][number];

interface Present { name: string; role: string; section?: string | null; mode: string }

export default function Practice() {
  const { id = '', '*': step = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: PracticeForCompilerDocument, variables: { practice: id } });
  const readAgain = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  const [ended, setEnded] = useState(false);
  const [change, setChange] = useState(0);
  // An answer that failed takes nothing off the screen: only one that says the practice is hidden does.
  const [kept, setKept] = useState<Whole | null>(null);
  if (data?.practice && data.practice !== kept) setKept(data.practice);
  const shown = data?.practice ?? (error || !data ? kept : null);
  usePractice(id, shown?.updatedAt, () => {
    setChange((count) => count + 1);
    readAgain();
  }, () => { setEnded(true); readAgain(); }, () => setEnded(false));
  if (!shown && !data && fetching) return <Waiting page />;
  if (!shown && !data && error) return <div className="container py-5"><Trouble error={error} retry={readAgain} /></div>;
  if (ended && !shown) {
    const title = t('Questa pratica non è più visibile', 'This practice can no longer be seen');
    return (
      <div className="container py-5">
        <PageTitle title={title}>{title}</PageTitle>
        <p>{t('La delega è stata conclusa o annullata. Quando il titolare digitale avrà inviato la pratica, la troverai in “Altri progetti”.', 'The delegation was concluded or revoked. Once the titolare digitale has sent the practice, you will find it under “Other projects”.')}</p>
        <Link className="btn btn-primary" to="/deleghe">{t('Le mie deleghe', 'My delegations')}</Link>
      </div>
    );
  }
  if (!shown) return <Lost />;
  const practice = shown;
  if (step === 'avvisi') return <Suspense fallback={<Waiting page />}><Notices practice={practice} change={change} /></Suspense>;
  if (step === 'istanze') return <Suspense fallback={<Waiting page />}><Later key={id} practice={practice} change={change} /></Suspense>;
  const open = STEPS.find(({ path }) => path === step);
  if (!open) return <Navigate to={`/pratiche/${id}/${pathOf(firstStep(practice))}`} replace />;
  return <Frame practice={practice} step={open} readAgain={readAgain} change={change} />;
}

/** Where who comes by a link has something to do: his delegated section, else the first that he may write, else the first. */
function firstStep(practice: Whole): SectionKind {
  if (['DA_ASSEVERARE', 'DA_PAGARE', 'PRONTA_INVIO'].includes(practice.state)) return 'ASSEVERATIONS';
  const mine = practice.delegations.find(({ mine, state }) => mine && state === 'ATTIVA');
  return mine?.section ?? practice.sections.find(({ viewerCan }) => viewerCan.write)?.kind ?? practice.sections[0]?.kind ?? 'DETAILS';
}

function Frame({ practice, step, readAgain, change }: { practice: Whole; step: Step; readAgain: () => void; change: number }) {
  const { id } = practice;
  const section = practice.sections.find(({ kind }) => kind === step.kind);
  const [findings, setFindings] = useState<Record<string, Finding[]>>({});
  const people = usePresence(id, step.kind, Boolean(section?.viewerCan.write));
  const go = useNavigate();
  const at = useLocation();
  const holders = useMemo(() => new Map(practice.delegations.filter(({ state }) => state === 'ATTIVA').map((delegation) => [delegation.section, delegation])), [practice.delegations]);
  const titolare = practice.myRoles.includes('TITOLARE');

  // A finding leads to its field, on whatever page that is.
  useEffect(() => {
    if (!at.hash) return;
    let tries = 0;
    const look = setInterval(() => {
      const field = document.getElementById(decodeURIComponent(at.hash.slice(1)));
      if (field) {
        field.scrollIntoView({ block: 'center' });
        field.focus({ preventScroll: true });
        if (document.activeElement !== field) field.querySelector<HTMLElement>('input, select, textarea, button, a')?.focus();
      }
      if (field || ++tries > 20) clearInterval(look);
    }, 100);
    return () => clearInterval(look);
  }, [at]);

  useEffect(() => document.querySelector('.step-current')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [step.path]);
  const steps = STEPS.filter(({ kind }) => kind === null || kind === 'ASSEVERATIONS' || practice.sections.some((other) => other.kind === kind));
  const index = steps.findIndex(({ path }) => path === step.path);
  const [before, after] = [steps[index - 1], steps[index + 1]];
  return (
    <>
      <div className="practice-head">
        <div className="container">
          <nav aria-label={t('Percorso', 'Breadcrumb')} className="crumbs no-print">
            <Link to={titolare ? '/progetti' : '/deleghe'}><Icon name="left" /> {titolare ? t('I miei progetti', 'My projects') : t('Le mie deleghe', 'My delegations')}</Link>
          </nav>
          <div className="practice-row">
            <p className="practice-title">{practice.originalId ? `${named('IstanzaKind', practice.kind)}: ${practice.title}` : practice.title}</p>
            <div className="practice-tags">
              <Tag type="PracticeState" value={practice.state} />
              <span className="practice-role">{practice.myRoles.map((role) => named('ActorRole', role)).join(', ')}</span>
              {(practice.originalId || practice.viewerCan.openIstanza) && <Link className="text-button" to={`/pratiche/${id}/istanze`}><Icon name="file" /> {practice.originalId ? t('Di che cosa si tratta', 'What it is about') : t('Istanze', 'Istanze')}</Link>}
              {practice.viewerCan.readFascicolo && <a className="text-button" href={`/fascicolo/${id}`}><Icon name="eye" /> {t('Fascicolo', 'Fascicolo')}</a>}
            </div>
          </div>
          <PresenceLine people={people} />
        </div>
      </div>
      <div className="container practice-body">
        <nav className="steps no-print" aria-label={t('Sezioni della pratica', 'Sections of the practice')}>
          <ol>
            {steps.map(({ path, kind }) => {
              const its = practice.sections.find((other) => other.kind === kind);
              const holder = kind && holders.get(kind);
              const current = path === step.path;
              return (
                <li key={path} className={current ? 'step step-current' : 'step'}>
                  <Link to={`/pratiche/${id}/${path}`} aria-current={current ? 'step' : undefined}>
                    <span className={`step-mark step-${its?.checkStatus ?? 'NONE'}`}>{its ? (its.checkStatus === 'PASSED' ? <Icon name="check" /> : its.checkStatus === 'FAILED' ? <Icon name="alert" /> : its.number) : <Icon name="check" />}</span>
                    <span className="step-text">
                      <span className="step-name">{kind ? named('SectionKind', kind) : t('Verifica e deleghe', 'Check and delegations')}</span>
                      {its && (
                        <span className="step-note">
                          {its.viewerCan.write || its.viewerCan.attach ? t('Puoi modificare', 'You may edit') : <><Icon name="lock" /> {t('Sola lettura', 'Read only')}</>}
                          {its.checkStatus !== 'NOT_RUN' && <> · {named('CheckStatus', its.checkStatus)}</>}
                        </span>
                      )}
                      {holder && <span className="step-note"><Icon name="people" /> {holder.mine ? t('Delegata a te', 'Delegated to you') : holder.delegateName}</span>}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ol>
        </nav>
        <div className="practice-main">
          {step.kind === null
            ? <Check practice={practice} findings={findings} setFindings={setFindings} readAgain={readAgain} change={change} />
            : step.kind === 'ASSEVERATIONS'
              ? <Suspense fallback={<Waiting />}><Filing practice={practice} change={change} readAgain={readAgain} /></Suspense>
            : section
              ? <Section key={section.id} practice={practice} section={section} findings={findings[section.kind] ?? null} setFindings={(found) => setFindings((all) => ({ ...all, [section.kind]: found }))} readAgain={readAgain} change={change} />
              : <Notice tone="warning"><p className="mb-0">{t('Questa sezione non è visibile con il tuo ruolo.', 'This section cannot be seen in your role.')}</p></Notice>}
          <nav className="pager no-print" aria-label={t('Sezione precedente e successiva', 'Previous and next section')}>
            {before ? <button type="button" className="btn btn-outline-primary" onClick={() => void go(`/pratiche/${id}/${before.path}`)}><Icon name="left" /> {t('Indietro', 'Back')}</button> : <span />}
            {after ? <button type="button" className="btn btn-outline-primary" onClick={() => void go(`/pratiche/${id}/${after.path}`)}>{t('Avanti', 'Next')} <Icon name="right" /></button> : <span />}
          </nav>
        </div>
      </div>
    </>
  );
}

function usePresence(practice: string, section: SectionKind | null, editing: boolean): readonly Present[] {
  const [people, setPeople] = useState<readonly Present[]>([]);
  useEffect(() => listen(PresenceDocument, { practice, section, mode: editing ? 'EDITING' : 'READING' }, ({ presence }) => { if (presence.live !== 'ENDED') setPeople(presence.people); }), [practice, section, editing]);
  return people;
}

/** Who else has the practice open; each person once, wherever he was last. */
function PresenceLine({ people }: { people: readonly Present[] }) {
  const all = new Map(people.map((person) => [person.name + person.role, person]));
  if (all.size < 2) return null;
  return (
    <ul className="presence no-print" aria-label={t('Chi ha aperta la pratica', 'Who has the practice open')}>
      {[...all.values()].map(({ name, role, section, mode }) => (
        <li key={name + role} className={mode === 'EDITING' ? 'present present-edit' : 'present'}>
          <span className="present-dot" aria-hidden="true" />
          <span><strong>{name}</strong> <span className="present-more">{named('ActorRole', role)}{section ? ` · ${named('SectionKind', section)}` : ''}{mode === 'EDITING' ? ` · ${t('in modifica', 'editing')}` : ''}</span></span>
        </li>
      ))}
    </ul>
  );
}
