import { useEffect, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  CreatePracticeDocument, DelegationArchiveDocument, MyDutiesDocument, MyProjectsDocument, OtherProjectsDocument, ProjectArchiveDocument,
  type MyProjectsQuery,
} from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { day, named, number, t } from '../shared/i18n';
import { duties } from './duties';
import { Filters, useFilter } from './Filters';
import { Dialog, Empty, Icon, Notice, PageTitle, Tag, Trouble, Waiting, explain } from '../shared/ui';

export const LISTS = {
  progetti: {
    document: MyProjectsDocument,
    title: () => t('I miei progetti', 'My projects'),
    lead: () => t('Le pratiche di cui sei titolare digitale: compila, invia, rispondi alle richieste.', 'The practices of which you are titolare digitale: compile, send, answer requests.'),
    none: () => t('Non hai ancora nessun progetto. Aprine uno per cominciare.', 'You have no project yet. Open one to begin.'),
  },
  deleghe: {
    document: MyDutiesDocument,
    title: () => t('Le mie deleghe/asseverazioni', 'My delegations and statements'),
    lead: () => t('Le pratiche di altri in cui devi fare qualcosa: compilare una sezione delegata, asseverare, inoltrare fine lavori o collaudo.', 'Practices of others in which you have something to do: compile a delegated section, make a statement, send works end or testing.'),
    none: () => t('Non c’è niente da fare. Una delega attivata per te compare qui da sola.', 'There is nothing to do. A delegation given to you appears here by itself.'),
  },
  altri: {
    document: OtherProjectsDocument,
    title: () => t('Altri progetti', 'Other projects'),
    lead: () => t('Le pratiche inviate e ancora aperte in cui hai un ruolo e nessuna azione da fare.', 'Sent, open practices in which you have a role and nothing to do.'),
    none: () => t('Nessuna pratica aperta di altri ti nomina.', 'No open practice of others names you.'),
  },
  archivio: {
    document: ProjectArchiveDocument,
    title: () => t('Archivio progetti', 'Archive of projects'),
    lead: () => t('Le pratiche chiuse, con fine lavori o collaudo, in cui hai avuto un ruolo.', 'Closed practices, with works end or testing, in which you had a role.'),
    none: () => t('Nessuna pratica chiusa.', 'No closed practice.'),
  },
  'archivio-deleghe': {
    document: DelegationArchiveDocument,
    title: () => t('Archivio deleghe', 'Archive of delegations'),
    lead: () => t('Lo storico delle azioni che hai svolto in pratiche di altri.', 'The history of what you did in practices of others.'),
    none: () => t('Non hai ancora svolto azioni in pratiche di altri.', 'You have not acted in practices of others yet.'),
  },
} as const;

type Row = MyProjectsQuery['practices']['nodes'][number];

const where = (row: Row) => (row.sentAt ? `/fascicolo/${row.id}` : `/pratiche/${row.id}`);

/** One of the five lists; what narrows it stands in the address. */
export function Lists({ list }: { list: string }) {
  const about = LISTS[list as keyof typeof LISTS];
  const { filter, key, clear } = useFilter();
  const [after, setAfter] = useState<string[]>([]);
  const [creating, setCreating] = useState(false);
  const [{ data, error, fetching }, again] = useQuery({
    query: about.document as typeof MyProjectsDocument,
    variables: { filter, first: 20, after: after.at(-1) ?? null },
  });
  useEffect(() => setAfter([]), [key]);
  // A row appears and goes without a reload.
  useEffect(() => duties.listen(() => again({ requestPolicy: 'network-only' })), [again]);
  const rows = data?.practices.nodes ?? [];
  const total = data?.practices.totalCount;
  return (
    <div className="container py-4">
      <PageTitle title={about.title()} lead={about.lead()}>{about.title()}</PageTitle>
      <div className="toolbar no-print">
        <Filters />
        {list === 'progetti' && (
          <button type="button" className="btn btn-primary" onClick={() => setCreating(true)}><Icon name="plus" /> {t('Aggiungi progetto', 'Add a project')}</button>
        )}
      </div>
      <p className="count" role="status">
        {total != null && !fetching && (total > 10_000 ? t('Più di 10.000 pratiche', 'More than 10,000 practices') : total === 1 ? t('1 pratica', '1 practice') : t(`${number(total)} pratiche`, `${number(total)} practices`))}
      </p>
      {error && !data && <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Waiting />}
      {data && rows.length === 0 && (
        <Empty title={clear ? t('Nessuna pratica corrisponde ai filtri.', 'No practice fits the filters.') : about.none()}>
          {clear
            ? <button type="button" className="btn btn-outline-primary" onClick={clear}>{t('Togli i filtri', 'Clear filters')}</button>
            : list !== 'progetti' ? <Link className="btn btn-outline-primary" to="/progetti">{t('I miei progetti', 'My projects')}</Link> : <button type="button" className="btn btn-primary" onClick={() => setCreating(true)}><Icon name="plus" /> {t('Aggiungi progetto', 'Add a project')}</button>}
        </Empty>
      )}
      <ul className="cards">
        {rows.map((row) => <Card key={row.id} row={row} />)}
      </ul>
      {(after.length > 0 || data?.practices.pageInfo.hasNextPage) && (
        <nav className="pager" aria-label={t('Pagine', 'Pages')}>
          <button type="button" className="btn btn-outline-primary" disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}><Icon name="left" /> {t('Più recenti', 'Newer')}</button>
          <span>{t('Pagina', 'Page')} {after.length + 1}</span>
          <button type="button" className="btn btn-outline-primary" disabled={!data?.practices.pageInfo.hasNextPage} onClick={() => setAfter([...after, data?.practices.pageInfo.endCursor ?? ''])}>{t('Meno recenti', 'Older')} <Icon name="right" /></button>
        </nav>
      )}
      {creating && <NewPractice onClose={() => setCreating(false)} />}
    </div>
  );
}

function Card({ row }: { row: Row }) {
  const duty = row.activeDelegation?.mine ? row.activeDelegation : null;
  const to = where(row);
  const asked = row.state === 'ATTESA_INTEGRAZIONI' && row.myRoles.includes('TITOLARE');
  const open = duty ? t('Compila la sezione', 'Compile the section') : row.sentAt ? t('Visualizza', 'View') : t('Apri', 'Open');
  const name = <>{open}<span className="visually-hidden">: {row.title}</span> <Icon name="right" /></>;
  return (
    <li className="card-row">
      <div className="card-main">
        <div className="card-tags">
          <Tag type="PracticeState" value={row.state} />
          {row.number && <span className="card-number">n. {row.number}</span>}
          {row.activeDelegation && !duty && <span className="tag tag-outline"><Icon name="people" /> {t('Delega attiva', 'Active delegation')}: {named('SectionKind', row.activeDelegation.section)}</span>}
        </div>
        <h2 className="card-title">{row.title}</h2>
        <p className="card-meta">
          <span>{row.comuneName ?? t('Comune da indicare', 'Comune not given yet')}</span>
          <span>{t('Titolare digitale', 'Titolare digitale')}: {row.titolareName}</span>
          <span>{t('Il tuo ruolo', 'Your role')}: {row.myRoles.map((role) => named('ActorRole', role)).join(', ')}</span>
          <span>{row.sentAt ? t(`Inviata il ${day(row.sentAt)}`, `Sent on ${day(row.sentAt)}`) : t(`Modificata il ${day(row.updatedAt)}`, `Changed on ${day(row.updatedAt)}`)}</span>
        </p>
        {duty && <p className="card-duty"><Icon name="pen" /> {t('Da fare', 'To do')}: {named('SectionKind', duty.section)}</p>}
      </div>
      <div className="card-act">
        {asked && <Link className="btn btn-primary" to={`/pratiche/${row.id}/avvisi`}>{t('Rispondi all’ufficio', 'Answer the office')}<span className="visually-hidden">: {row.title}</span></Link>}
        {row.sentAt ? <a className="btn btn-outline-primary" href={to}>{name}</a> : <Link className={duty ? 'btn btn-primary' : 'btn btn-outline-primary'} to={to}>{name}</Link>}
      </div>
    </li>
  );
}

function NewPractice({ onClose }: { onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const go = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) {
      setWrong(t('Scrivi l’oggetto dei lavori.', 'Write the title of the works.'));
      return;
    }
    setBusy(true);
    try {
      const { createPractice } = await send(CreatePracticeDocument, { input: { title, idempotencyKey: key } });
      if (createPractice.practice) void go(`/pratiche/${createPractice.practice.id}/dettagli`);
      else setWrong(createPractice.errors.map(({ message }) => message).join(' '));
    } catch (error) {
      setWrong(explain(error as Error));
    }
    setBusy(false);
  };
  return (
    <Dialog title={t('Nuovo progetto', 'New project')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className={wrong ? 'field field-wrong' : 'field'}>
          <label className="field-label" htmlFor="new-title">{t('Oggetto dei lavori', 'Title of the works')}</label>
          <textarea id="new-title" className="form-control" rows={3} maxLength={500} value={title} aria-describedby="new-title-help" aria-invalid={wrong ? true : undefined} onChange={(event) => { setTitle(event.target.value); setWrong(''); }} />
          <span id="new-title-help" className={wrong ? 'field-error' : 'field-help'}>{wrong || t('Per esempio: Sopraelevazione di un edificio in muratura in via dell’Arno. Si può cambiare in seguito.', 'For example: Storey added to a masonry building in via dell’Arno. It can be changed later.')}</span>
        </div>
        <Notice>{t('Diventi il titolare digitale della pratica: la compili, deleghi, invii.', 'You become the titolare digitale of the practice: you compile, delegate and send it.')}</Notice>
        <div className="actions">
          <button type="submit" className="btn btn-primary" disabled={busy}>{t('Crea il progetto', 'Create the project')}</button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}
