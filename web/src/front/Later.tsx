import { useCallback, useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { AbandonIstanzaDocument, LaterIstanzeDocument, OpenIstanzaDocument, WithdrawIstanzaDocument, type IstanzaKind, type LaterIstanzeQuery } from '@contract/graphql';
import { useAct } from '../shared/act';
import { newKey, send } from '../shared/client';
import { day, named, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Dialog, Empty, Facts, Icon, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';
import { Describe } from './Describe';
import type { Whole } from './Practice';

type Istanza = NonNullable<LaterIstanzeQuery['practice']>['istanze'][number];

/** What follows the first filing: of a practice what may be opened, is compiled and was sent; of a draft what it is about. */
export default function Later({ practice, change }: { practice: Whole; change: number }) {
  const { id, kind, originalId } = practice;
  const [{ data, error }, again] = useQuery({ query: LaterIstanzeDocument, variables: { id } });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useEffect(() => { if (change) reload(); }, [change, reload]);
  const title = originalId ? named('IstanzaKind', kind) : t('Istanze della pratica', 'Istanze of the practice');
  const found = data?.practice;
  return (
    <div className="container py-4">
      <nav className="crumbs no-print" aria-label={t('Percorso', 'Breadcrumb')}>
        {originalId
          ? <Link to={`/pratiche/${originalId}/istanze`}><Icon name="left" /> {t('Istanze della pratica', 'Istanze of the practice')}</Link>
          : practice.viewerCan.readFascicolo ? <a href={`/fascicolo/${id}`}><Icon name="left" /> {t('Fascicolo', 'Fascicolo')}</a> : <Link to={`/pratiche/${id}`}><Icon name="left" /> {t('Pratica', 'Practice')}</Link>}
      </nav>
      <PageTitle title={title} lead={practice.title}>{title}</PageTitle>
      {!found && (error ? <Trouble error={error} retry={reload} /> : <Waiting />)}
      {found && originalId && <Draft practice={practice} istanza={found.istanze[0]} originalId={originalId} reload={reload} />}
      {found && !originalId && (
        <>
          <Openable practice={id} kinds={found.openable} />
          {found.drafts.length > 0 && (
            <section className="group" aria-label={t('In compilazione', 'Being compiled')}>
              <h2 className="group-title">{t('In compilazione', 'Being compiled')}</h2>
              <ul className="check-list mb-0">
                {found.drafts.map((draft) => <li key={draft.id}><span>{named('IstanzaKind', draft.kind)} <Tag type="PracticeState" value={draft.state} /></span><Link to={`/pratiche/${draft.id}/istanze`}>{t('Continua', 'Go on')}<span className="visually-hidden">: {named('IstanzaKind', draft.kind)}</span></Link></li>)}
              </ul>
            </section>
          )}
          {found.istanze.map((istanza) => <Sent key={istanza.id} istanza={istanza} titolare={practice.myRoles.includes('TITOLARE')} reload={reload} />)}
          {found.openable.length + found.drafts.length + found.istanze.length === 0 && <Empty title={t('Nessuna istanza.', 'No istanza.')}>{t('Varianti, cambi di soggetti, fine lavori e collaudo si aprono qui quando la pratica lo consente.', 'Variants, changes of subjects, works end and testing are opened here once the practice allows it.')}</Empty>}
        </>
      )}
    </div>
  );
}

/** What may be opened now, by the caller's role and the state of the practice. */
function Openable({ practice, kinds }: { practice: string; kinds: readonly IstanzaKind[] }) {
  const go = useNavigate();
  const [key] = useState(newKey);
  const { busy, trouble, run } = useAct();
  if (kinds.length === 0) return null;
  const open = (kind: IstanzaKind) => void run(async () => {
    const { openIstanza } = await send(OpenIstanzaDocument, { input: { practiceId: practice, kind, idempotencyKey: `${key}-${kind}` } });
    if (openIstanza.practice) void go(`/pratiche/${openIstanza.practice.id}/istanze`);
    return openIstanza.errors;
  });
  return (
    <section className="group" aria-label={t('Nuova istanza', 'New istanza')}>
      <h2 className="group-title">{t('Nuova istanza', 'New istanza')}</h2>
      <p>{t('Parte da una copia di quello che è stato inviato per ultimo. Finché non la invii, la vedi solo tu e puoi abbandonarla.', 'It begins with a copy of what was sent last. Until you send it, only you see it, and you may give it up.')}</p>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions mb-0">
        {kinds.map((kind) => <button key={kind} type="button" className="btn btn-outline-primary" disabled={busy} onClick={() => open(kind)}><Icon name="plus" /> {named('IstanzaKind', kind)}</button>)}
      </div>
    </section>
  );
}

/** What a draft says beyond its sections, and the way on or out. */
function Draft({ practice, istanza, originalId, reload }: { practice: Whole; istanza: Istanza | undefined; originalId: string; reload: () => void }) {
  const go = useNavigate();
  const [sure, setSure] = useState(false);
  const { busy, trouble, run } = useAct();
  if (!istanza) return null;
  const abandon = () => void run(async () => {
    const { errors } = (await send(AbandonIstanzaDocument, { input: { istanzaId: istanza.id } })).abandonIstanza;
    if (errors.length === 0) void go(`/pratiche/${originalId}/istanze`, { replace: true });
    return errors;
  });
  return (
    <>
      <Describe istanza={istanza} reload={reload} />
      <div className="actions">
        <Link className="btn btn-primary" to={`/pratiche/${practice.id}/allegati`}>{t('Compila e allega', 'Compile and attach')}</Link>
        <Link className="btn btn-outline-primary" to={`/pratiche/${practice.id}/asseverazioni`}>{t('Chiudi e invia', 'Close and send')}</Link>
        <button type="button" className="btn btn-outline-danger" onClick={() => setSure(true)}>{t('Abbandona…', 'Give up…')}</button>
      </div>
      {sure && (
        <Dialog title={t('Abbandonare la bozza?', 'Give the draft up?')} onClose={() => setSure(false)}>
          <p>{t('Quello che hai scritto e allegato in questa istanza si perde. La pratica resta com’è.', 'What you wrote and attached in this istanza is lost. The practice stays as it is.')}</p>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-danger" disabled={busy} onClick={abandon}>{t('Abbandona', 'Give up')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setSure(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** An istanza that was sent, with what it changed and what the office answered. */
function Sent({ istanza, titolare, reload }: { istanza: Istanza; titolare: boolean; reload: () => void }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, trouble, run } = useAct(reload);
  const name = `${named('IstanzaKind', istanza.kind)} n. ${istanza.number}`;
  const people = (list: Istanza['left']) => list.map((one) => `${one.name} (${named('SubjectRole', one.role)})`).join(', ');
  // As the machine has it: endorsed or in review, and not the first filing.
  const open = titolare && istanza.kind !== 'ORIGINALE' && ['VIDIMATA', 'IN_ESAME'].includes(istanza.state);
  const withdraw = () => void run(async () => (await send(WithdrawIstanzaDocument, { input: { istanzaId: istanza.id, reason: reason.trim() } })).withdrawIstanza.errors).then((done) => { if (done) setAsking(false); });
  return (
    <section className="group" aria-label={name}>
      <h2 className="group-title">{name} <Tag type="IstanzaState" value={istanza.state} /></h2>
      <Facts items={[
        [t('Data', 'Date'), day(istanza.on)],
        [t('Parti', 'Parts'), istanza.parts.join(', ')],
        [t('Motivo', 'Reason'), istanza.reason],
        [t('Chi esce', 'Who leaves'), people(istanza.left)],
        [t('Chi entra', 'Who joins'), people(istanza.joined)],
        [istanza.state === 'RITIRATA' ? t('Motivo del ritiro', 'Why it was withdrawn') : t('Risposta dell’ufficio', 'Answer of the office'), istanza.answer],
      ]} />
      {open && <div className="actions mb-0"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsking(true)}>{t('Ritira…', 'Withdraw…')}<span className="visually-hidden">: {name}</span></button></div>}
      {asking && (
        <Dialog title={t('Ritirare l’istanza?', 'Withdraw the istanza?')} onClose={() => setAsking(false)}>
          <p>{t('Resta leggibile e non cambia più nulla: la pratica torna com’era prima.', 'It stays readable and changes nothing any more: the practice is again what it was before.')}</p>
          <div className="field">
            <label className="field-label" htmlFor="withdraw">{t('Motivo', 'Reason')}</label>
            <textarea id="withdraw" className="form-control" rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-danger" disabled={busy || !reason.trim()} onClick={withdraw}>{t('Ritira', 'Withdraw')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
