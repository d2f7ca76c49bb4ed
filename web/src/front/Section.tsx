import { Suspense, useState } from 'react';
import { VerifySectionDocument } from '@contract/graphql';
import { SECTIONS, type FormSection } from '../forms/layout';
import { Groups } from '../forms/Groups';
import { useSection, type Held, type SaveState } from '../forms/useSection';
import { toForm } from '../forms/values';
import { send } from '../shared/client';
import { moment, named, t, time } from '../shared/i18n';
import { later } from '../shared/later';
import { useViewer } from '../shared/session';
import { Icon, Notice, PageTitle, Tag, Waiting, explain } from '../shared/ui';
import { Conflicts } from './Conflicts';
import { Findings } from './Findings';
import { Geology } from './Geology';
import type { AnySection, Finding, Whole } from './Practice';

const Subjects = later(() => import('./Subjects'));
const Documents = later(() => import('./Documents'));

export interface SectionProps {
  practice: Whole;
  section: AnySection;
  findings: Finding[] | null;
  setFindings: (found: Finding[]) => void;
  readAgain: () => void;
  change: number;
}

export function Section(props: SectionProps) {
  const { practice, section } = props;
  const title = `${section.number}. ${named('SectionKind', section.kind)}`;
  const holder = practice.delegations.find(({ section: its, state }) => its === section.kind && state === 'ATTIVA');
  const can = section.viewerCan;
  return (
    <>
      <PageTitle title={title} lead={
        <p className="section-note">
          <Tag type="CheckStatus" value={section.checkStatus} />
          {section.savedAt && <span>{t('Salvata', 'Saved')} {moment(section.savedAt)}{section.savedByRole ? ` · ${named('ActorRole', section.savedByRole)}` : ''}</span>}
        </p>
      }>{title}</PageTitle>
      {!can.write && !can.attach && (
        <Notice>
          <p className="mb-0">
            {holder && !holder.mine
              ? t(`La sezione è delegata a ${holder.delegateName}: solo chi ha la delega la modifica.`, `The section is delegated to ${holder.delegateName}: only the delegate edits it.`)
              : practice.state === 'IN_COMPILAZIONE'
                ? t('Questa sezione si legge soltanto: la compila il titolare digitale.', 'This section can only be read: the titolare digitale compiles it.')
                : t('La compilazione è chiusa: i dati si leggono soltanto.', 'The compilation is closed: the data can only be read.')}
          </p>
        </Notice>
      )}
      {props.findings && <Findings practice={practice.id} found={props.findings} title={t('Esito del controllo', 'Outcome of the check')} outdated={section.checkStatus === 'NOT_RUN'} />}
      <Suspense fallback={<Waiting />}>
        {section.kind === 'SUBJECTS' ? <Subjects {...props} /> : <WithForm {...props} />}
      </Suspense>
    </>
  );
}

export function dataOf(section: AnySection): Record<string, unknown> {
  const { details, building, geology, documents } = section as unknown as Record<string, Record<string, unknown> | undefined>;
  return details ?? building ?? geology ?? documents ?? {};
}

function WithForm(props: SectionProps) {
  const { practice, section, readAgain } = props;
  const kind = section.kind as FormSection;
  const person = useViewer();
  const writable = section.viewerCan.write;
  const held = useSection(person.fiscalCode, practice.id, kind, { version: section.version, savedAt: section.savedAt ?? null, data: dataOf(section) }, writable, readAgain);
  const { form, groups } = SECTIONS[kind];
  const attachments = 'attachments' in section ? section.attachments : [];
  const values = writable ? held.values : toForm(form, dataOf(section));
  const fields = (
    <form aria-label={t('Dati della sezione', 'Data of the section')} onSubmit={(event) => { event.preventDefault(); void held.saveNow(); }} noValidate>
      <Groups form={form} groups={groups()} values={values} readOnly={!writable} wrong={held.wrong}
        options={{ investigations: attachments.map(({ id, name }) => [id, name]) }} onChange={held.change} onLeave={held.leave} />
      <button type="submit" hidden />
    </form>
  );
  const documents = <Documents practice={practice} section={section} attachments={attachments} readAgain={readAgain} change={props.change} />;
  return (
    <>
      {(writable || section.viewerCan.verify) && <SaveBar {...props} held={held} writable={writable} />}
      {writable && held.restored && <Notice tone="success"><p className="mb-0">{t(`Ripresi i dati scritti il ${moment(held.restored)} e non ancora salvati.`, `Took up what was typed on ${moment(held.restored)} and not saved yet.`)}</p></Notice>}
      {Object.keys(held.conflicts).length > 0 && <Conflicts form={form} held={held} role={section.savedByRole} at={section.savedAt} />}
      {kind === 'ATTACHMENTS' && documents}
      {fields}
      {kind === 'GEOLOGY' && (
        <>
          {documents}
          <Geology practice={practice} section={section} held={writable ? held : null} setFindings={props.setFindings} readAgain={readAgain} change={props.change} />
        </>
      )}
    </>
  );
}

function saveText(state: SaveState, conflicting: boolean): string {
  if (conflicting) return t('Scegli quale valore tenere.', 'Choose which value to keep.');
  switch (state.kind) {
    case 'saving': return t('Salvataggio…', 'Saving…');
    case 'typing': return t('Modifiche in corso…', 'Changes under way…');
    case 'waiting': return t('Non salvato: riprovo da solo. I dati sono su questo dispositivo.', 'Not saved: trying again by itself. The data is on this device.');
    case 'refused': return state.why || t('Alcuni campi non sono salvati: correggi quelli segnati.', 'Some fields are not saved: correct those that are marked.');
    case 'clean': return state.at ? t(`Salvato alle ${time(state.at)}`, `Saved at ${time(state.at)}`) : t('Nessuna modifica da salvare', 'Nothing to save');
  }
}

/** The state of the save, always in sight, and the check of the section. */
function SaveBar({ practice, section, held, setFindings, writable }: SectionProps & { held: Held; writable: boolean }) {
  const { state } = held;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const verify = async () => {
    setBusy(true);
    setTrouble('');
    try {
      // What is judged is what is on the screen.
      if (writable && !(await held.saveNow())) setTrouble(t('Prima di verificare, correggi i campi che non si salvano.', 'Before the check, correct the fields that are not saved.'));
      else {
        const { verifySection } = await send(VerifySectionDocument, { input: { practiceId: practice.id, section: section.kind } });
        if (verifySection.errors.length) setTrouble(said(verifySection.errors));
        else {
          setFindings([...verifySection.violations]);
          setTimeout(() => document.getElementById('findings')?.focus(), 50);
        }
      }
    } catch (error) {
      setTrouble(explain(error as Error));
    }
    setBusy(false);
  };
  return (
    <div className="save-bar no-print">
      {writable && (
        <span className={`save-state save-${state.kind}`} role="status">
          <Icon name={state.kind === 'clean' ? 'check' : state.kind === 'saving' || state.kind === 'typing' ? 'clock' : 'alert'} /> {saveText(state, Object.keys(held.conflicts).length > 0)}
        </span>
      )}
      <span className="save-tools">
        {writable && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void held.saveNow()}>{t('Salva', 'Save')}</button>}
        {section.viewerCan.verify && <button type="button" className="btn btn-primary btn-sm" disabled={busy} onClick={() => void verify()}>{busy ? t('Verifica in corso…', 'Checking…') : t('Verifica la sezione', 'Check the section')}</button>}
      </span>
      {trouble && <p className="save-trouble" role="alert">{trouble}</p>}
    </div>
  );
}

export const said = (errors: readonly { message: string }[]): string => errors.map(({ message }) => message).join(' ');
