import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { CloseCompilationDocument, FilingDocument, ReopenCompilationDocument, type FilingQuery } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { day, named, t } from '../shared/i18n';
import { Dialog, Facts, Icon, Notice, PageTitle, Trouble, Waiting } from '../shared/ui';
import { Payment } from './Payment';
import type { Whole } from './Practice';
import { Refused } from '../shared/Refused';
import { Sending } from './Sending';
import { Statements } from './Statements';

export type Filed = NonNullable<FilingQuery['practice']>;

/** Section 6 and what follows it: close, state, pay, send. Each part shows whose turn it is. */
export default function Filing({ practice, change, readAgain }: { practice: Whole; change: number; readAgain: () => void }) {
  const [{ data, error }, again] = useQuery({ query: FilingDocument, variables: { practice: practice.id } });
  const reload = useCallback(() => {
    again({ requestPolicy: 'network-only' });
    readAgain();
  }, [again, readAgain]);
  useEffect(() => { if (change) again({ requestPolicy: 'network-only' }); }, [change, again]);
  const title = `6. ${named('SectionKind', 'ASSEVERATIONS')}`;
  const filed = data?.practice;
  return (
    <>
      <PageTitle title={title} lead={t('Chiusura, dichiarazioni di ciascuno, pagamento, invio: un passo dopo l’altro.', 'Closing, each person’s statement, payment, sending: one step after the other.')}>{title}</PageTitle>
      {error && !data && <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Waiting />}
      {filed && (
        <>
          <Progress state={filed.state} />
          <Closing practice={practice} filed={filed} reload={reload} />
          <Statements declarations={filed.declarations} reload={reload} />
          {filed.payment && <Payment practice={practice} filed={filed} payment={filed.payment} reload={reload} />}
          <Sending practice={practice} filed={filed} reload={reload} />
          {filed.sentAt && (
            <section className="group" aria-label={t('Inizio dei lavori', 'Start of the works')}>
              <h2 className="group-title">{t('Inizio dei lavori', 'Start of the works')} <span className={filed.worksStart.allowed ? 'tag tag-green' : 'tag tag-amber'}>{filed.worksStart.allowed ? t('Consentito', 'Allowed') : t('Non consentito', 'Not allowed')}</span></h2>
              <Facts items={[[t('Dal', 'Since'), day(filed.worksStart.since)], [t('Motivo', 'Why'), <span key="why" lang="it">{filed.worksStart.because}</span>]]} />
            </section>
          )}
        </>
      )}
    </>
  );
}

const WAY = ['IN_COMPILAZIONE', 'DA_ASSEVERARE', 'DA_PAGARE', 'PRONTA_INVIO', 'INVIATA'] as const;

/** Where the practice stands between the compilation and the office. */
function Progress({ state }: { state: string }) {
  const found = WAY.indexOf(state as (typeof WAY)[number]);
  const at = found < 0 ? WAY.length : found;
  return (
    <ol className="progress-way" aria-label={t('Avanzamento', 'Progress')}>
      {WAY.map((step, index) => (
        <li key={step} className={index < at ? 'done' : index === at ? 'now' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index < at && <Icon name="check" />} {named('PracticeState', step)}
        </li>
      ))}
    </ol>
  );
}

/** The titolare closes the compilation, and may open it again, which takes every statement back. */
function Closing({ practice, filed, reload }: { practice: Whole; filed: Filed; reload: () => void }) {
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [checks, setChecks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const { close, reopen } = filed.viewerCan;
  if (!close && !reopen) {
    return filed.state === 'IN_COMPILAZIONE'
      ? <Notice><p className="mb-0">{t('La pratica è in compilazione: asseverazioni, dichiarazioni e accettazioni si rendono dopo che il titolare digitale l’ha chiusa.', 'The practice is being compiled: statements and acceptances are made once the titolare digitale has closed it.')}</p></Notice>
      : null;
  }
  const act = async () => {
    setBusy(true);
    setTrouble(null);
    setChecks(false);
    try {
      const input = { practiceId: practice.id, idempotencyKey: key };
      const { errors } = asking === 'close' ? (await send(CloseCompilationDocument, { input })).closeCompilation : (await send(ReopenCompilationDocument, { input })).reopenCompilation;
      if (errors.length) {
        setTrouble(errors.map(({ message }) => message).join(' '));
        setChecks(errors.some(({ code }) => code === 'CHECK_NOT_PASSED'));
      } else {
        setKey(newKey());
        setAsking(null);
      }
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
    setBusy(false);
  };
  return (
    <section className="group" aria-label={t('Chiusura della compilazione', 'Closing the compilation')}>
      <h2 className="group-title">{t('Chiusura della compilazione', 'Closing the compilation')}</h2>
      {close && <p>{t('Il controllo formale deve essere superato e nessuna delega aperta. Dati e documenti vengono congelati, e a ciascun soggetto si chiede la sua dichiarazione.', 'The formal check must be passed and no delegation be open. Data and documents are frozen, and each subject is asked for his statement.')}</p>}
      {reopen && <p>{t('La compilazione è chiusa. Se qualcosa va corretto puoi riaprirla: tutte le dichiarazioni rese decadono e andranno ripetute.', 'The compilation is closed. If something has to be corrected you may open it again: all statements fall and have to be repeated.')}</p>}
      <div className="actions mt-0">
        {close && <button type="button" className="btn btn-primary" onClick={() => { setTrouble(null); setAsking('close'); }}><Icon name="lock" /> {t('Chiudi la compilazione', 'Close the compilation')}</button>}
        {reopen && <button type="button" className="btn btn-outline-primary" onClick={() => { setTrouble(null); setAsking('reopen'); }}>{t('Riapri la compilazione', 'Open the compilation again')}</button>}
      </div>
      {asking && (
        <Dialog title={asking === 'close' ? t('Chiudere la compilazione?', 'Close the compilation?') : t('Riaprire la compilazione?', 'Open the compilation again?')} onClose={() => setAsking(null)}>
          <p>{asking === 'close' ? t('Da questo momento nessuno modifica dati e documenti. Ogni soggetto riceve la richiesta di dichiarare.', 'From now on nobody changes data and documents. Each subject is asked for his statement.') : t('Le dichiarazioni rese finora decadono.', 'The statements made so far fall.')}</p>
          {trouble && <Refused trouble={trouble} />}
          {checks && <p><Link to={`/pratiche/${practice.id}/verifica`}>{t('Apri la verifica della pratica per vedere che cosa manca', 'Open the check of the practice to see what is missing')}</Link></p>}
          <div className="actions">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void act()}>{busy ? t('Un momento…', 'One moment…') : t('Conferma', 'Confirm')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(null)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

