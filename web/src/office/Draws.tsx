import { useCallback, useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { CloseDrawDocument, DrawsDocument, RunDrawDocument, ScheduleDrawDocument, type DrawsQuery, type Seat } from '@contract/graphql';
import { useAct } from '../shared/act';
import { send } from '../shared/client';
import { day, dayIn, decimalIn, moment, named, number, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { saveFile } from '../shared/saveFile';
import { Dialog, Empty, Facts, Icon, Notice, PageTitle, Tag, Trouble, Waiting } from '../shared/ui';
import { flaws, type Flaw } from './verifyDraw';

type Draw = DrawsQuery['draws'][number];

/** Draws of filings for control: promised, closed, drawn, and computed again by whoever looks. */
export default function Draws({ seat, operates }: { seat: Seat; operates: boolean }) {
  const [{ data, error }, again] = useQuery({ query: DrawsDocument, variables: { office: seat } });
  const reload = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  const [promising, setPromising] = useState(false);
  const title = t(`Sorteggi della sede di ${named('Seat', seat)}`, `Draws of the seat of ${named('Seat', seat)}`);
  return (
    <div className="container py-4">
      <PageTitle title={title} lead={t('L’impronta del seme è pubblica prima che si conosca l’elenco: nessuno può scegliere che cosa esce.', 'The digest of the seed is published before the list is known: nobody can choose what comes out.')}>{title}</PageTitle>
      {operates && <div className="toolbar"><span /><button type="button" className="btn btn-primary" onClick={() => setPromising(true)}><Icon name="plus" /> {t('Nuovo sorteggio', 'New draw')}</button></div>}
      {!data && (error ? <Trouble error={error} retry={reload} /> : <Waiting />)}
      {data?.draws.length === 0 && <Empty title={t('Nessun sorteggio.', 'No draw.')}>{operates ? t('Il primo si crea con “Nuovo sorteggio”.', 'Make the first with “New draw”.') : t('Li crea chi è addetto ai sorteggi della sede.', 'The draw operator of the seat makes them.')}</Empty>}
      {data?.draws.map((draw) => <One key={draw.id} draw={draw} operates={operates} reload={reload} />)}
      {promising && <Schedule seat={seat} onClose={() => setPromising(false)} reload={reload} />}
    </div>
  );
}

const filings = (count: number) => (count === 1 ? t('1 deposito', '1 filing') : t(`${number(count)} depositi`, `${number(count)} filings`));
const percent = (tenthousandths: number) => `${number(tenthousandths / 100)} %`;

function One({ draw, operates, reload }: { draw: Draw; operates: boolean; reload: () => void }) {
  const { busy, trouble, run } = useAct(reload);
  const [sure, setSure] = useState(false);
  const drawn = draw.lots.filter((lot) => lot.drawn).length;
  const title = t(`Dal ${day(draw.from)} al ${day(draw.to)}`, `From ${day(draw.from)} to ${day(draw.to)}`);
  const next = draw.state === 'PROGRAMMATO' ? t('Chiudi l’elenco', 'Close the list') : draw.state === 'LISTA_CHIUSA' ? t('Estrai', 'Draw') : null;
  const act = () => void run(async () => (draw.state === 'PROGRAMMATO'
    ? (await send(CloseDrawDocument, { input: { drawId: draw.id } })).closeDraw.errors
    : (await send(RunDrawDocument, { input: { drawId: draw.id } })).runDraw.errors)).then((done) => { if (done) setSure(false); });
  return (
    <section className="group" aria-label={title}>
      <h2 className="group-title">{title} <Tag type="DrawState" value={draw.state} /></h2>
      <Facts items={[
        [t('Quote', 'Quotas'), draw.quotas.map(({ group, tenthousandths }) => `${group === '*' ? t('ogni gruppo', 'every group') : group}: ${percent(tenthousandths)}`).join(' · ')],
        [t('Promesso', 'Promised'), moment(draw.committedAt)],
        [t('Elenco chiuso', 'List closed'), draw.closedAt && `${moment(draw.closedAt)}: ${filings(draw.lots.length)}`],
        [t('Estratto', 'Drawn'), draw.drawnAt && t(`${moment(draw.drawnAt)}: ${number(drawn)} su ${number(draw.lots.length)}`, `${moment(draw.drawnAt)}: ${number(drawn)} of ${number(draw.lots.length)}`)],
        [t('Impronta del seme', 'Digest of the seed'), <code key="seed" className="digest">{draw.commitment}</code>],
        [t('Impronta dell’elenco', 'Digest of the list'), draw.listDigest && <code key="list" className="digest">{draw.listDigest}</code>],
      ]} />
      {draw.lots.length > 0 && (
        <details className="part">
          <summary>{t('Elenco', 'List')}<span className="doc-note">{filings(draw.lots.length)}{t(', in ordine di protocollo', ', in the order of protocol')}</span></summary>
          <div>
            <ul className="check-list mb-0">
              {draw.lots.map((lot) => <li key={lot.protocol}><span>{lot.protocol} <span className="rule">{lot.group}</span></span>{lot.drawn !== null && lot.drawn !== undefined && <span className={lot.drawn ? 'tag tag-amber' : 'tag tag-grey'}>{lot.drawn ? t('estratto', 'drawn') : t('non estratto', 'not drawn')}</span>}</li>)}
            </ul>
          </div>
        </details>
      )}
      {draw.record && <Verify record={draw.record} name={`sorteggio-${draw.from}-${draw.to}.json`} />}
      {operates && next && <div className="actions mb-0"><button type="button" className="btn btn-primary" disabled={busy} onClick={() => setSure(true)}>{next}<span className="visually-hidden">: {title}</span></button></div>}
      {sure && next && (
        <Dialog title={`${next}?`} onClose={() => setSure(false)}>
          <p>{draw.state === 'PROGRAMMATO'
            ? t('I depositi protocollati nel periodo entrano nell’elenco, che poi non cambia.', 'The filings that were protocolled in the period enter the list, which does not change afterwards.')
            : t('Il seme viene svelato: le pratiche estratte vanno a controllo, le altre risultano depositate. Non si ripete.', 'The seed is told: what is drawn goes to control, the rest is filed. It is not repeated.')}</p>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={act}>{next}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setSure(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

const FLAWS: Record<Flaw, () => string> = {
  COMMITMENT: () => t('il seme non è quello promesso', 'the seed is not the one that was promised'),
  LIST: () => t('l’elenco non è quello chiuso', 'the list is not the one that was closed'),
  DRAWN: () => t('le pratiche estratte non sono quelle che risultano dal calcolo', 'what was drawn is not what comes out'),
};

/** The browser computes the draw again; the record is there for whoever trusts no page. */
function Verify({ record, name }: { record: string; name: string }) {
  const [found, setFound] = useState<Flaw[] | null>(null);
  return (
    <>
      {found && found.length === 0 && <Notice tone="success"><p className="mb-0">{t('Ricalcolato da questo browser: il risultato è quello pubblicato.', 'Computed again by this browser: the result is the one that was published.')}</p></Notice>}
      {found && found.length > 0 && <Notice tone="danger" title={t('Il sorteggio non torna', 'The draw does not come out')}><p className="mb-0">{found.map((flaw) => FLAWS[flaw]()).join('; ')}</p></Notice>}
      <div className="actions">
        <button type="button" className="btn btn-outline-primary" onClick={() => void flaws(record).then(setFound)}><Icon name="check" /> {t('Verifica', 'Verify')}</button>
        <button type="button" className="text-button" onClick={() => saveFile(name, record, 'application/json')}><Icon name="download" /> {t('Scarica il verbale (JSON)', 'Download the record (JSON)')}</button>
      </div>
      <p className="field-help">{t('Fuori da questa pagina: ', 'Outside of this page: ')}<code>portos verify-draw {name}</code></p>
    </>
  );
}

function Schedule({ seat, onClose, reload }: { seat: Seat; onClose: () => void; reload: () => void }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [share, setShare] = useState('10');
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const { busy, trouble, run } = useAct(reload);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first, last, part] = [dayIn(from), dayIn(to), Math.round(Number(decimalIn(share) ?? NaN) * 100)];
    const mistakes: Record<string, string> = {};
    if (!first) mistakes['from'] = t('Scrivi la data come gg/mm/aaaa.', 'Write the day as dd/mm/yyyy.');
    if (!last) mistakes['to'] = t('Scrivi la data come gg/mm/aaaa.', 'Write the day as dd/mm/yyyy.');
    if (!(part >= 1 && part <= 10_000)) mistakes['share'] = t('Da 0,01 a 100.', 'From 0.01 to 100.');
    setWrong(mistakes);
    if (!first || !last || mistakes['share']) return;
    void run(async () => (await send(ScheduleDrawDocument, { input: { office: seat, from: first, to: last, quotas: [{ group: '*', tenthousandths: part }] } })).scheduleDraw.errors)
      .then((done) => { if (done) onClose(); });
  };
  const field = (name: string, label: string, value: string, set: (value: string) => void, help: string) => (
    <div className={wrong[name] ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={`draw-${name}`}>{label}</label>
      <input id={`draw-${name}`} className="form-control" autoComplete="off" inputMode="decimal" value={value} onChange={(event) => set(event.target.value)} aria-invalid={wrong[name] ? true : undefined} aria-describedby={`draw-${name}-help`} />
      <span id={`draw-${name}-help`} className={wrong[name] ? 'field-error' : 'field-help'}>{wrong[name] ?? help}</span>
    </div>
  );
  return (
    <Dialog title={t('Nuovo sorteggio', 'New draw')} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <p>{t('Si promette un sorteggio sui depositi protocollati in un periodo. L’impronta del seme viene pubblicata subito.', 'A draw among the filings that were protocolled in a period is promised. The digest of the seed is published at once.')}</p>
        {field('from', t('Primo giorno di protocollo', 'First day of protocol'), from, setFrom, t('gg/mm/aaaa', 'dd/mm/yyyy'))}
        {field('to', t('Ultimo giorno di protocollo', 'Last day of protocol'), to, setTo, t('gg/mm/aaaa', 'dd/mm/yyyy'))}
        {field('share', t('Quota per ogni gruppo (%)', 'Share of each group (%)'), share, setShare, t('Di ogni gruppo se ne estrae almeno una.', 'Of each group at least one is drawn.'))}
        {trouble && <Refused trouble={trouble} />}
        <div className="actions">
          <button type="submit" className="btn btn-primary" disabled={busy}>{t('Prometti il sorteggio', 'Promise the draw')}</button>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
        </div>
      </form>
    </Dialog>
  );
}
