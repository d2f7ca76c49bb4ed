import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { FilingDocument, ReviewManualPaymentDocument } from '@contract/graphql';
import { useAct } from '../shared/act';
import { newKey, send } from '../shared/client';
import { day, money, moment, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Dialog, Facts, Notice, Tag } from '../shared/ui';

/** What was paid; a receipt of a payment made elsewhere is found in order, or contested with a reason. */
export function Receipt({ practice, news }: { practice: string; news: number }) {
  const [{ data }, again] = useQuery({ query: FilingDocument, variables: { practice } });
  const [contesting, setContesting] = useState(false);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const { busy, trouble, run } = useAct(() => again({ requestPolicy: 'network-only' }));
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  const payment = data?.practice?.payment;
  if (!payment) return null;
  const open = payment.state === 'MANUALE_DICHIARATO' && data.practice?.viewerCan.reviewPayment;
  const judge = (contestedBecause: string | null) => void run(async () => (await send(ReviewManualPaymentDocument, { input: { paymentId: payment.id, contestedBecause, idempotencyKey: key } })).reviewManualPayment.errors)
    .then((done) => {
      if (!done) return;
      setKey(newKey());
      setContesting(false);
    });
  return (
    <section className="group" aria-label={t('Pagamento', 'Payment')}>
      <h2 className="group-title">{t('Pagamento', 'Payment')} <Tag type="PaymentState" value={payment.state} /></h2>
      <Facts items={[
        [t('Causale', 'Cause'), payment.cause],
        [t('Totale', 'Total'), money(payment.total)],
        [t('Pagato', 'Paid'), payment.paid && money(payment.paid)],
        [t('Ricevuta', 'Receipt'), payment.receiptNumber && t(`n. ${payment.receiptNumber} del ${day(payment.paidOn)}`, `no. ${payment.receiptNumber} of ${day(payment.paidOn)}`)],
        [t('Dichiarato da', 'Declared by'), payment.settledByName && `${payment.settledByName}, ${moment(payment.settledAt)}`],
      ]} />
      {payment.reviewReason && <Notice tone="warning" title={t('Ricevuta contestata', 'Receipt contested')}><p className="mb-0">{payment.reviewReason}</p></Notice>}
      {open && (
        <>
          {trouble && !contesting && <Refused trouble={trouble} />}
          <div className="actions mb-0">
            <button type="button" className="btn btn-primary" disabled={busy} onClick={() => judge(null)}>{t('Ricevuta regolare', 'Receipt in order')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setContesting(true)}>{t('Contesta…', 'Contest…')}</button>
          </div>
        </>
      )}
      {contesting && (
        <Dialog title={t('Contestare la ricevuta?', 'Contest the receipt?')} onClose={() => setContesting(false)}>
          <div className="field">
            <label className="field-label" htmlFor="contest">{t('Motivo, per chi ha pagato', 'Reason, for who has paid')}</label>
            <textarea id="contest" className="form-control" rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
          {trouble && <Refused trouble={trouble} />}
          <div className="actions">
            <button type="button" className="btn btn-danger" disabled={busy || !reason.trim()} onClick={() => judge(reason.trim())}>{t('Contesta', 'Contest')}</button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setContesting(false)}>{t('Annulla', 'Cancel')}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
