import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { FascicoloDocument, PracticeOpinionsDocument, RequestOpinionDocument, WithdrawOpinionRequestDocument, type PracticeOpinionsQuery } from '@contract/graphql';
import { useAct } from '../shared/act';
import { newKey, send } from '../shared/client';
import { day, moment, named, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Dialog, Facts, Icon, Tag, Waiting } from '../shared/ui';

type Opinion = NonNullable<PracticeOpinionsQuery['practice']>['opinions'][number];

/** Opinions of other offices and of experts: asked, awaited, given. */
export function Opinions({ practice, news }: { practice: string; news: number }) {
  const [{ data }, again] = useQuery({ query: PracticeOpinionsDocument, variables: { id: practice } });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useEffect(() => { if (news) reload(); }, [news, reload]);
  const [asking, setAsking] = useState(false);
  const title = t('Pareri', 'Opinions');
  const opinions = data?.practice?.opinions ?? [];
  return (
    <section className="group" aria-label={title}>
      <h2 className="group-title">{title}</h2>
      {opinions.length === 0 && <p className="field-none">{t('Nessun parere richiesto.', 'No opinion was asked for.')}</p>}
      {opinions.map((opinion) => <One key={opinion.id} opinion={opinion} reload={reload} />)}
      <div className="actions mb-0"><button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}><Icon name="plus" /> {t('Chiedi un parere', 'Ask for an opinion')}</button></div>
      {asking && <Ask practice={practice} onClose={() => setAsking(false)} reload={reload} />}
    </section>
  );
}

function One({ opinion, reload }: { opinion: Opinion; reload: () => void }) {
  const { busy, trouble, run } = useAct(reload);
  const whom = [opinion.organisation, opinion.invitedName].filter(Boolean).join(', ');
  const withdraw = () => void run(async () => (await send(WithdrawOpinionRequestDocument, { input: { opinionId: opinion.id } })).withdrawOpinionRequest.errors);
  return (
    <article className="declaration">
      <h3 className="doc-title">{whom} <Tag type="OpinionState" value={opinion.state} /></h3>
      <p>{opinion.question}</p>
      <Facts items={[
        [t('Chiesto', 'Asked'), `${moment(opinion.askedAt)}, ${opinion.askedByName}`],
        [t('Entro il', 'By'), day(opinion.due)],
        [t('Aperto', 'Opened'), opinion.openedAt && moment(opinion.openedAt)],
        [t('Esito', 'Outcome'), opinion.outcome && named('OpinionOutcome', opinion.outcome)],
        [t('Risposta', 'Answer'), opinion.answer],
        [t('Documenti', 'Documents'), opinion.documents.map(({ name }) => name).join(', ')],
      ]} />
      {trouble && <Refused trouble={trouble} />}
      <div className="actions mb-0">
        {opinion.documentUrl && <a className="text-button" href={opinion.documentUrl} target="_blank" rel="noopener"><Icon name="file" /> {t('Documento del parere', 'Document of the opinion')}</a>}
        {opinion.state === 'RICHIESTO' && <button type="button" className="btn btn-outline-primary btn-sm" disabled={busy} onClick={withdraw}>{t('Ritira la richiesta', 'Withdraw the request')}<span className="visually-hidden">: {whom}</span></button>}
      </div>
    </article>
  );
}

const NOTHING = { question: '', organisation: '', name: '', fiscalCode: '', mailAddress: '' };

/** Who is asked sees the question and the documents that are chosen here, and nothing else. */
function Ask({ practice, onClose, reload }: { practice: string; onClose: () => void; reload: () => void }) {
  const [{ data }] = useQuery({ query: FascicoloDocument, variables: { practice, messages: 1, after: null }, requestPolicy: 'cache-first' });
  const [words, setWords] = useState(NOTHING);
  const [chosen, setChosen] = useState<string[]>([]);
  const [key] = useState(newKey);
  const { busy, trouble, run } = useAct(reload);
  const complete = words.question.trim() && words.name.trim() && words.fiscalCode.trim() && words.mailAddress.trim() && chosen.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { organisation, fiscalCode, ...rest } = words;
    const input = { practiceId: practice, ...rest, organisation: organisation.trim() || null, fiscalCode: fiscalCode.trim().toUpperCase(), attachmentIds: chosen, idempotencyKey: key };
    void run(async () => (await send(RequestOpinionDocument, { input })).requestOpinion.errors).then((done) => { if (done) onClose(); });
  };
  const field = (name: keyof typeof NOTHING, label: string, most: number) => (
    <div className="field">
      <label className="field-label" htmlFor={`ask-${name}`}>{label}</label>
      <input id={`ask-${name}`} className="form-control" autoComplete="off" maxLength={most} value={words[name]} onChange={(event) => setWords((old) => ({ ...old, [name]: event.target.value }))} />
    </div>
  );
  return (
    <Dialog title={t('Chiedi un parere', 'Ask for an opinion')} onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label className="field-label" htmlFor="ask-question">{t('Che cosa si chiede', 'What is asked')}</label>
          <textarea id="ask-question" className="form-control" rows={4} maxLength={10_000} value={words.question} onChange={(event) => setWords((old) => ({ ...old, question: event.target.value }))} />
        </div>
        {field('organisation', t('Ufficio o ente (se non è un esperto)', 'Office or body (unless an expert)'), 300)}
        {field('name', t('Nome e cognome', 'Name'), 200)}
        {field('fiscalCode', t('Codice fiscale', 'Fiscal code'), 16)}
        {field('mailAddress', t('Indirizzo e-mail', 'Mail address'), 254)}
        <fieldset className="choices choices-column">
          <legend>{t('Documenti che può leggere', 'Documents that he may read')}</legend>
          {!data && <Waiting />}
          {data?.fascicolo?.attachments.map(({ id, code, name }) => (
            <label key={id} className="radio"><input type="checkbox" checked={chosen.includes(id)} onChange={(event) => setChosen((old) => (event.target.checked ? [...old, id] : old.filter((one) => one !== id)))} /> {code} – {name}</label>
          ))}
        </fieldset>
        {trouble && <Refused trouble={trouble} />}
        <div className="actions">
          <button type="submit" className="btn btn-primary" disabled={busy || !complete}>{t('Invia la richiesta', 'Send the request')}</button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}
