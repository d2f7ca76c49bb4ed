import { useState } from 'react';
import { SetSigningOrderDocument, type SignatureGridQuery, type SubjectRole } from '@contract/graphql';
import { send } from '../shared/client';
import { named, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';

type Row = NonNullable<SignatureGridQuery['practice']>['signatureGrid'][number];

const orders = (roles: readonly SubjectRole[]): SubjectRole[][] =>
  roles.length < 2 ? [[...roles]] : roles.flatMap((first) => orders(roles.filter((role) => role !== first)).map((rest) => [first, ...rest]));

/** In which order the roles sign a document: a choice of the titolare where more than one signs. */
export function SigningOrder({ row, document, name, reload }: { row: Row; document: string; name: string; reload: () => void }) {
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const roles = [...new Set(row.cells.map(({ role }) => role))];
  const placed = row.cells.flatMap(({ role, turns }) => turns.filter(({ attachmentId, place }) => attachmentId === document && place).map(({ place }) => ({ role, place: place ?? 0 })));
  const current = placed.sort((a, b) => a.place - b.place).map(({ role }) => role).join(' ');
  const choices = orders(roles).map((order) => order.join(' '));
  const set = async (order: string) => {
    setTrouble(null);
    try {
      const { setSigningOrder: { errors } } = await send(SetSigningOrderDocument, { input: { attachmentId: document, roles: order.split(' ').filter(Boolean) as SubjectRole[] } });
      if (errors.length) setTrouble(errors.map(({ message }) => message).join(' '));
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  const id = `order-${document}`;
  const shown = (order: string) => order.split(' ').map((role) => named('SubjectRole', role)).join(t(', poi ', ', then '));
  return (
    <div className="field mb-0 no-print">
      <label className="field-label" htmlFor={id}>{t('Ordine delle firme', 'Order of signatures')}: {name}</label>
      <select id={id} className="form-select" value={current} onChange={(event) => void set(event.target.value)}>
        <option value="">{t('In parallelo, senza ordine', 'In parallel, in no order')}</option>
        {current && !choices.includes(current) && <option value={current}>{shown(current)}</option>}
        {choices.map((order) => <option key={order} value={order}>{shown(order)}</option>)}
      </select>
      {trouble && <Refused trouble={trouble} />}
    </div>
  );
}
