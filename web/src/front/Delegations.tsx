import { useState } from 'react';
import { ActivateDelegationDocument, RevokeDelegationDocument, type SectionKind, type SubjectRole } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { moment, named, t } from '../shared/i18n';
import { Dialog, Empty, Icon, Notice, Tag } from '../shared/ui';
import type { Whole } from './Practice';
import { Refused } from '../shared/Refused';

type Delegation = Whole['delegations'][number];

/** Delegations of compilation: who holds what, since when, and for the titolare to give and take back. */
export function Delegations({ practice, readAgain }: { practice: Whole; readAgain: () => void }) {
  const [giving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Delegation | null>(null);
  const may = practice.viewerCan.delegate;
  const list = [...practice.delegations].reverse();
  return (
    <section className="group" id="deleghe" tabIndex={-1} aria-label={t('Deleghe di compilazione', 'Delegations of compilation')}>
      <h2 className="group-title">{t('Deleghe di compilazione', 'Delegations of compilation')}</h2>
      <p className="field-help">{t('La delega apre in modifica una sola sezione a un soggetto della sezione 2, che riceve una mail con il collegamento alla pratica.', 'A delegation opens one section for editing to a subject of section 2, who gets a mail with a link to the practice.')}</p>
      {may && <button type="button" className="btn btn-primary mb-3" onClick={() => setGiving(true)}><Icon name="people" /> {t('Attiva una delega', 'Give a delegation')}</button>}
      {list.length === 0 && <Empty title={t('Nessuna delega.', 'No delegation.')}>{may && t('Per far compilare la sezione 4 al geologo, inseriscilo fra i soggetti e attiva la delega.', 'To have section 4 compiled by the geologist, add him to the subjects and give him the delegation.')}</Empty>}
      <ul className="cards">
        {list.map((delegation) => (
          <li key={delegation.id} className="card-row card-plain">
            <div className="card-main">
              <h3 className="card-title">{delegation.delegateName} <Tag type="DelegationState" value={delegation.state} /></h3>
              <p className="card-meta">
                <span>{named('SectionKind', delegation.section)}</span>
                <span>{named('SubjectRole', delegation.role)}</span>
                <span>{t('attivata', 'given')} {moment(delegation.createdAt)}</span>
                {delegation.endedAt && <span>{t('terminata', 'ended')} {moment(delegation.endedAt)}</span>}
              </p>
              {delegation.reason && <p className="doc-note">{t('Motivo', 'Reason')}: {delegation.reason}</p>}
            </div>
            {delegation.viewerCan.revoke && <div className="card-act"><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setRevoking(delegation)}>{t('Annulla delega', 'Revoke')}<span className="visually-hidden">: {delegation.delegateName}</span></button></div>}
          </li>
        ))}
      </ul>
      {giving && <Give practice={practice} onClose={() => { setGiving(false); readAgain(); }} />}
      {revoking && <Revoke delegation={revoking} onClose={() => { setRevoking(null); readAgain(); }} />}
    </section>
  );
}

/** Who is usual for a section; the service decides and says why not. */
const USUAL: Partial<Record<SectionKind, SubjectRole[]>> = { GEOLOGY: ['GEOLOGO'], BUILDING: ['PROGETTISTA'], ATTACHMENTS: ['PROGETTISTA', 'DIRETTORE_LAVORI'] };

function Give({ practice, onClose }: { practice: Whole; onClose: () => void }) {
  const subjects = practice.sections.flatMap((section) => (section.__typename === 'SubjectsSection' ? section.subjects : []));
  const [section, setSection] = useState<SectionKind>('GEOLOGY');
  const usual = USUAL[section] ?? [];
  const sorted = [...subjects].sort((a, b) => Number(usual.includes(b.role)) - Number(usual.includes(a.role)));
  const [subject, setSubject] = useState(() => subjects.find(({ role }) => role === 'GEOLOGO')?.id ?? '');
  const again = practice.delegations.some(({ section: its, subjectId, state }) => its === section && subjectId === subject && state === 'CONCLUSA');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [done, setDone] = useState('');
  const [key] = useState(newKey);
  const give = async () => {
    setTrouble(null);
    if (!subject) {
      setTrouble(t('Scegli il soggetto da delegare.', 'Choose whom to delegate.'));
      return;
    }
    try {
      const { activateDelegation } = await send(ActivateDelegationDocument, { input: { practiceId: practice.id, section, subjectId: subject, reason: reason.trim() || null, idempotencyKey: key } });
      if (activateDelegation.delegation) setDone(activateDelegation.delegation.delegateName);
      else setTrouble(activateDelegation.errors.map(({ message }) => message).join(' '));
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  return (
    <Dialog title={t('Attiva una delega di compilazione', 'Give a delegation of compilation')} onClose={onClose}>
      {done ? (
        <>
          <Notice tone="success"><p className="mb-0">{t(`Delega attivata. ${done} riceve una mail con il collegamento diretto alla pratica.`, `Delegation given. ${done} gets a mail with a direct link to the practice.`)}</p></Notice>
          <div className="actions"><button type="button" className="btn btn-primary" onClick={onClose}>{t('Chiudi', 'Close')}</button></div>
        </>
      ) : (
        <form noValidate onSubmit={(event) => { event.preventDefault(); void give(); }}>
          <div className="field">
            <label className="field-label" htmlFor="give-section">{t('Sezione', 'Section')}</label>
            <select id="give-section" className="form-select" value={section} onChange={(event) => setSection(event.target.value as SectionKind)}>
              {(['GEOLOGY', 'BUILDING', 'ATTACHMENTS'] as const).map((kind) => <option key={kind} value={kind}>{named('SectionKind', kind)}</option>)}
            </select>
          </div>
          <div className="field">
            <label className="field-label" htmlFor="give-subject">{t('Soggetto', 'Subject')}</label>
            <select id="give-subject" className="form-select" value={subject} onChange={(event) => setSubject(event.target.value)}>
              <option value="">{t('Scegli…', 'Choose…')}</option>
              {sorted.map(({ id, displayName, role }) => <option key={id} value={id}>{displayName} – {named('SubjectRole', role)}</option>)}
            </select>
          </div>
          {again && (
            <div className="field">
              <label className="field-label" htmlFor="give-reason">{t('Motivo della riapertura', 'Reason for opening it again')}</label>
              <textarea id="give-reason" className="form-control" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
              <span className="field-help">{t('La delega era stata conclusa: la riapertura fa decadere la dichiarazione resa.', 'The delegation was concluded: opening it again voids the declaration.')}</span>
            </div>
          )}
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="submit" className="btn btn-primary">{t('Attiva la delega', 'Give the delegation')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function Revoke({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [key] = useState(newKey);
  const revoke = async () => {
    try {
      const { revokeDelegation } = await send(RevokeDelegationDocument, { input: { delegationId: delegation.id, idempotencyKey: key } });
      if (revokeDelegation.errors.length) setTrouble(revokeDelegation.errors.map(({ message }) => message).join(' '));
      else onClose();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  return (
    <Dialog title={t('Annullare la delega?', 'Revoke the delegation?')} onClose={onClose}>
      <p>{t(`${delegation.delegateName} non potrà più modificare la sezione “${named('SectionKind', delegation.section)}” e riceve una mail. Quanto ha salvato resta.`, `${delegation.delegateName} will no longer be able to edit the section “${named('SectionKind', delegation.section)}” and gets a mail. What he saved is kept.`)}</p>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions">
        <button type="button" className="btn btn-danger" onClick={() => void revoke()}>{t('Annulla la delega', 'Revoke the delegation')}</button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Mantieni la delega', 'Keep the delegation')}</button>
      </div>
    </Dialog>
  );
}
