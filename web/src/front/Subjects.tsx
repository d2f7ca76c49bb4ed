import { useState } from 'react';
import { AddSubjectDocument, RemoveSubjectDocument, UpdateSubjectDocument, type SubjectInput } from '@contract/graphql';
import { Groups } from '../forms/Groups';
import { subject as subjectGroups } from '../forms/layout';
import { same, toForm, toInput, type FormValues } from '../forms/values';
import { newKey, send } from '../shared/client';
import { form as describe, named, t } from '../shared/i18n';
import { Dialog, Empty, Facts, Icon, Notice, Tag, explain } from '../shared/ui';
import type { AnySection } from './Practice';
import { said, type SectionProps } from './Section';

type Subject = Extract<AnySection, { __typename: 'SubjectsSection' }>['subjects'][number];

/** Section 2: the summary by role, and one form for whoever is added or changed. */
export default function Subjects({ practice, section, readAgain }: SectionProps) {
  const [open, setOpen] = useState<Subject | 'new' | null>(null);
  const [removing, setRemoving] = useState<Subject | null>(null);
  const subjects = section.__typename === 'SubjectsSection' ? section.subjects : [];
  const roles = [...new Set(subjects.map(({ role }) => role))];
  const close = (changed: boolean) => {
    setOpen(null);
    setRemoving(null);
    if (changed) readAgain();
  };
  return (
    <section id="soggetti" tabIndex={-1} aria-label={t('Riepilogo dei soggetti', 'Summary of the subjects')}>
      {section.viewerCan.write && <div className="toolbar"><span /><button type="button" className="btn btn-primary" onClick={() => setOpen('new')}><Icon name="plus" /> {t('Aggiungi soggetto', 'Add a subject')}</button></div>}
      {subjects.length === 0 && <Empty title={t('Nessun soggetto inserito.', 'No subject yet.')}>{section.viewerCan.write && t('Servono almeno un committente, un progettista, un direttore dei lavori e una ditta.', 'At least a client, a designer, a director of works and a contractor are needed.')}</Empty>}
      {roles.map((role) => (
        <div key={role} className="group">
          <h2 className="group-title">{named('SubjectRole', role)}</h2>
          <ul className="cards">
            {subjects.filter((subject) => subject.role === role).map((subject) => (
              <li key={subject.id} className="card-row card-plain">
                <div className="card-main">
                  <h3 className="card-title">{subject.displayName || t('Nome da indicare', 'Name not given yet')} {subject.main && <span className="tag tag-blue">{t('Principale', 'Main')}</span>}</h3>
                  <Facts items={[
                    [describe('subject')['subRole']?.label ?? '', subject.subRole && named('SubRole', subject.subRole)],
                    [t('Codice fiscale', 'Fiscal code'), subject.fiscalCode],
                    ['E-mail', subject.email],
                    ['PEC', subject.pec],
                    [t('Albo', 'Register'), subject.register?.order && [named('ProfessionalOrder', subject.register.order), subject.register.province, subject.register.number && `n. ${subject.register.number}`].filter(Boolean).join(', ')],
                    [t('Nomina', 'Appointment'), subject.appointment && named('AppointmentState', subject.appointment)],
                    [t('Delega il titolare digitale', 'Delegates the titolare digitale'), subject.role === 'COMMITTENTE' && subject.delegatesTitolare != null ? (subject.delegatesTitolare ? t('Sì', 'Yes') : t('No', 'No')) : null],
                  ]} />
                </div>
                {(subject.viewerCan.update || subject.viewerCan.remove) && (
                  <div className="card-act">
                    {subject.viewerCan.update && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen(subject)}><Icon name="pen" /> {t('Modifica', 'Change')}<span className="visually-hidden"> {subject.displayName}</span></button>}
                    {subject.viewerCan.remove && <button type="button" className="text-button text-danger" onClick={() => setRemoving(subject)}><Icon name="trash" /> {t('Rimuovi', 'Remove')}<span className="visually-hidden"> {subject.displayName}</span></button>}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {open && <Edit practice={practice.id} subject={open === 'new' ? null : open} onClose={close} />}
      {removing && <Remove subject={removing} onClose={close} />}
    </section>
  );
}

function Edit({ practice, subject, onClose }: { practice: string; subject: Subject | null; onClose: (changed: boolean) => void }) {
  const [base] = useState<FormValues>(() => toForm('subject', subject as unknown as Record<string, unknown> | null));
  const [values, setValues] = useState<FormValues>(() => (subject ? base : { ...base, personKind: 'NATURAL' }));
  const [version, setVersion] = useState(subject?.version ?? 0);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState('');
  const [conflict, setConflict] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const save = async () => {
    const words = describe('subject');
    const patch: Record<string, unknown> = {};
    const mistakes: Record<string, string> = {};
    for (const [field, value] of Object.entries(values)) {
      const its = words[field];
      if (!its || (subject && same(value, base[field])) || (!subject && value === '')) continue;
      const converted = toInput(its, value);
      if ('wrong' in converted) mistakes[field] = converted.wrong;
      else if (subject || converted.value !== null) patch[field] = converted.value;
    }
    setWrong(mistakes);
    if (Object.keys(mistakes).length) return;
    setBusy(true);
    setTrouble('');
    try {
      const input = patch as SubjectInput;
      const { errors } = subject
        ? (await send(UpdateSubjectDocument, { input: { subjectId: subject.id, expectedVersion: version, subject: input } })).updateSubject
        : (await send(AddSubjectDocument, { input: { practiceId: practice, subject: input, idempotencyKey: key } })).addSubject;
      if (errors.length === 0) {
        onClose(true);
        return;
      }
      const conflicting = errors.find(({ code }) => code === 'CONFLICT');
      if (conflicting) {
        setConflict(true);
        setVersion(Number(conflicting.params[0]));
      }
      const marked: Record<string, string> = {};
      for (const { path, message } of errors) {
        const field = path.split('.').find((part) => part in words);
        if (field) marked[field] = message;
      }
      setWrong(marked);
      setTrouble(said(errors));
    } catch (error) {
      setTrouble(explain(error as Error));
    }
    setBusy(false);
  };
  // Nothing that was typed goes without a question.
  const leave = () => {
    if (same(values, subject ? base : { ...base, personKind: 'NATURAL' }) || confirm(t('I dati scritti qui non sono salvati e andranno persi. Chiudere?', 'What was typed here is not saved and will be lost. Close?'))) onClose(false);
  };
  return (
    <Dialog title={subject ? t('Modifica soggetto', 'Change a subject') : t('Nuovo soggetto', 'New subject')} onClose={leave} wide>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
        {trouble && <Notice tone="danger"><p className="mb-0">{trouble}</p></Notice>}
        {conflict && <Notice tone="warning"><p className="mb-0">{t('Un’altra persona ha modificato questo soggetto. Se salvi ancora, i campi che hai cambiato qui prendono il posto dei suoi.', 'Somebody else changed this subject. If you save again, the fields that you changed here replace his.')}</p></Notice>}
        <Groups form="subject" groups={subjectGroups(values)} values={values} readOnly={false} wrong={wrong} at="s-" level={3} onChange={(field, value) => { setValues((old) => ({ ...old, [field]: value })); setWrong(({ [field]: _, ...rest }) => rest); }} />
        <div className="actions actions-sticky">
          <button type="submit" className="btn btn-primary" disabled={busy}>{busy ? t('Salvataggio…', 'Saving…') : t('Salva', 'Save')}</button>
          <button type="button" className="btn btn-outline-primary" onClick={leave}>{t('Annulla', 'Cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}

function Remove({ subject, onClose }: { subject: Subject; onClose: (changed: boolean) => void }) {
  const [trouble, setTrouble] = useState('');
  const remove = async () => {
    try {
      const { removeSubject } = await send(RemoveSubjectDocument, { input: { subjectId: subject.id, expectedVersion: subject.version } });
      if (removeSubject.errors.length) setTrouble(said(removeSubject.errors));
      else onClose(true);
    } catch (error) {
      setTrouble(explain(error as Error));
    }
  };
  return (
    <Dialog title={t('Rimuovere il soggetto?', 'Remove the subject?')} onClose={() => onClose(false)}>
      <p><strong>{subject.displayName}</strong> – {named('SubjectRole', subject.role)} {subject.main && <Tag type="x" value={t('Principale', 'Main')} />}</p>
      <p>{t('Se ha una delega attiva, la delega finisce.', 'If he holds an active delegation, it ends.')}</p>
      {trouble && <Notice tone="danger"><p className="mb-0">{trouble}</p></Notice>}
      <div className="actions">
        <button type="button" className="btn btn-danger" onClick={() => void remove()}>{t('Rimuovi', 'Remove')}</button>
        <button type="button" className="btn btn-outline-primary" onClick={() => onClose(false)}>{t('Annulla', 'Cancel')}</button>
      </div>
    </Dialog>
  );
}
