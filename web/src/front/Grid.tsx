import { useEffect } from 'react';
import { useQuery } from 'urql';
import { SignatureGridDocument } from '@contract/graphql';
import { named, t } from '../shared/i18n';
import { lang } from '../shared/lang';
import { Empty, Tag, Trouble, Waiting } from '../shared/ui';
import { CellRefusals } from './CellRefusals';
import { SigningOrder } from './SigningOrder';

/** The grid of the signatures: each kind of document beside the people who must sign it. */
export function Grid({ practice, change }: { practice: string; change: number }) {
  const [{ data, error }, again] = useQuery({ query: SignatureGridDocument, variables: { id: practice } });
  useEffect(() => { if (change) again({ requestPolicy: 'network-only' }); }, [change, again]);
  if (error && !data) return <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const reload = () => again({ requestPolicy: 'network-only' });
  const nameOf = (id: string) => data.practice?.attachments.find((file) => file.id === id)?.name ?? '';
  const ordering = data.practice?.viewerCan.orderSignatures;
  const rows = (data.practice?.signatureGrid ?? []).filter(({ cells }) => cells.length > 0);
  return (
    <section className="group" aria-label={t('Griglia di controllo firme', 'Grid of signatures')}>
      <h2 className="group-title">{t('Griglia di controllo firme', 'Grid of signatures')}</h2>
      {rows.length === 0 && <Empty title={t('Nessun documento richiede ancora firme.', 'No document asks for signatures yet.')} />}
      <ul className="grid-rows">
        {rows.map((row) => (
          <li key={row.code} className="grid-row">
            <div className="grid-doc">
              <span className="doc-code">{row.code}</span>
              <div>
                <p className="doc-title mb-0">{lang === 'it' ? row.titleIt : row.titleEn}</p>
                <p className="doc-note">{row.due ? t('Obbligatorio', 'Mandatory') : t('Facoltativo', 'Optional')} · {row.attachmentIds.length === 1 ? t('1 file', '1 file') : t(`${row.attachmentIds.length} file`, `${row.attachmentIds.length} files`)}</p>
              </div>
            </div>
            <ul className="grid-cells">
              {row.cells.map((cell) => (
                <li key={cell.role + (cell.subRole ?? '')}>
                  <span>{named('SubjectRole', cell.role)}{cell.subRole && ` (${named('SubRole', cell.subRole)})`}</span> <Tag type="SignatureCellState" value={cell.state} />
                  {cell.missing.length > 0 && cell.state !== 'NO_DOCUMENT' && <span className="doc-note">{t('Manca', 'Missing')}: {cell.missing.map(({ name }) => name).join(', ')}</span>}
                  {cell.turns.map(({ attachmentId, place, come }) => place && <span key={attachmentId} className="doc-note">{t(`Firma per ${place}º`, `Signs in place ${place}`)}{!come && t(': attende chi precede', ': waits for those before')}</span>)}
                  <CellRefusals cell={cell} nameOf={nameOf} reload={reload} />
                  {cell.faults.map((fault) => <span key={fault.attachmentId + fault.signerName} className="doc-note">{fault.signerName}: {named('SignatureVerdict', fault.verdict)}{fault.subIndication && `, ${named('SubIndication', fault.subIndication)}`}</span>)}
                </li>
              ))}
              {ordering && row.cells.length > 1 && row.attachmentIds.map((id) => <li key={id}><SigningOrder row={row} document={id} name={nameOf(id)} reload={reload} /></li>)}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
