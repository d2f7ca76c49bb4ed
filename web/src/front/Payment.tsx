import { useState, type FormEvent } from 'react';
import { DeclareManualPaymentDocument, DelegatePaymentDocument } from '@contract/graphql';
import { newKey, send } from '../shared/client';
import { dayIn, day, decimalIn, decimalOut, moment, money, named, t } from '../shared/i18n';
import { Facts, Notice, Tag } from '../shared/ui';
import type { Filed } from './Filing';
import type { Whole } from './Practice';
import { Refused } from '../shared/Refused';

type Due = NonNullable<Filed['payment']>;

/** What is to be paid and why, who pays, and the receipt of a payment made outside. */
export function Payment({ practice, filed, payment, reload }: { practice: Whole; filed: Filed; payment: Due; reload: () => void }) {
  const open = filed.viewerCan.pay && ['DOVUTO', 'SCADUTO', 'POSIZIONE_CREATA', 'IN_ATTESA', 'MANUALE_CONTESTATO'].includes(payment.state);
  return (
    <section className="group" aria-label={t('Pagamento', 'Payment')}>
      <h2 className="group-title">{t('Pagamento', 'Payment')} <Tag type="PaymentState" value={payment.state} /></h2>
      <Facts items={[
        [t('Causale', 'Cause'), payment.cause],
        [t('Oneri di istruttoria', 'Review fee'), money(payment.fee)],
        [t('Bolli', 'Stamps'), payment.stamps ? `${payment.stamps} × ${money(payment.stamp)}` : null],
        [t('Totale', 'Total'), money(payment.total)],
        [t('Da pagare', 'Still to be paid'), money(payment.owed)],
        [t('Pagato', 'Paid'), payment.paid && money(payment.paid)],
        [t('Ricevuta', 'Receipt'), payment.receiptNumber && t(`n. ${payment.receiptNumber} del ${day(payment.paidOn)}`, `no. ${payment.receiptNumber} of ${day(payment.paidOn)}`)],
        [t('Dichiarato da', 'Declared by'), payment.settledByName && `${payment.settledByName}, ${moment(payment.settledAt)}`],
        [t('Incaricato del pagamento', 'Told to pay'), payment.payerName],
        [t('Tabella oneri', 'Fee table'), `${payment.tableVersion}: ${payment.rules.join(', ')}`],
      ]} />
      {payment.reviewReason && <Notice tone="warning" title={t('L’ufficio contesta la ricevuta', 'The office contests the receipt')}><p className="mb-0">{payment.reviewReason}</p></Notice>}
      {open && <Declare practice={practice} payment={payment} reload={reload} />}
      {open && practice.myRoles.includes('TITOLARE') && <Payer practice={practice} payment={payment} reload={reload} />}
    </section>
  );
}

function Declare({ practice, payment, reload }: { practice: Whole; payment: Due; reload: () => void }) {
  const [values, setValues] = useState({ receipt: '', on: '', amount: decimalOut(payment.owed), reason: '' });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const [key, setKey] = useState(newKey);
  const set = (name: keyof typeof values) => (event: { target: { value: string } }) => setValues((old) => ({ ...old, [name]: event.target.value }));
  const amount = decimalIn(values.amount);
  const differs = amount !== null && Number(amount) !== Number(payment.owed);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const paidOn = dayIn(values.on);
    const mistakes: Record<string, string> = {};
    if (!values.receipt.trim()) mistakes['receipt'] = t('Scrivi il numero della ricevuta.', 'Write the number of the receipt.');
    if (!paidOn) mistakes['on'] = t('Scrivi la data come gg/mm/aaaa.', 'Write the day as dd/mm/yyyy.');
    if (amount === null) mistakes['amount'] = t('Scrivi l’importo, per esempio 116,00.', 'Write the amount, for example 116.00.');
    setWrong(mistakes);
    setTrouble(null);
    if (Object.keys(mistakes).length || !paidOn || amount === null) return;
    try {
      const { declareManualPayment } = await send(DeclareManualPaymentDocument, { input: { practiceId: practice.id, receiptNumber: values.receipt.trim(), paidOn, amount, differenceReason: values.reason.trim() || null, idempotencyKey: key } });
      if (declareManualPayment.errors.length) setTrouble(declareManualPayment.errors.map(({ message }) => message).join(' '));
      else setKey(newKey());
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  const field = (name: keyof typeof values, label: string, help?: string, inputMode?: 'decimal' | 'numeric') => (
    <div className={wrong[name] ? 'field field-wrong col-4-12' : 'field col-4-12'}>
      <label className="field-label" htmlFor={`pay-${name}`}>{label}</label>
      <input id={`pay-${name}`} className="form-control" autoComplete="off" inputMode={inputMode} value={values[name]} onChange={set(name)} aria-invalid={wrong[name] ? true : undefined} aria-describedby={`pay-${name}-help`} />
      <span id={`pay-${name}-help`} className={wrong[name] ? 'field-error' : 'field-help'}>{wrong[name] ?? help}</span>
    </div>
  );
  return (
    <form className="sub-form" noValidate onSubmit={(event) => void submit(event)} aria-label={t('Dichiara un pagamento', 'Declare a payment')}>
      <h3 className="doc-title">{t('Ho già pagato: dichiara la ricevuta', 'Paid already: declare the receipt')}</h3>
      <div className="fields">
        {field('receipt', t('Numero della ricevuta', 'Number of the receipt'))}
        {field('on', t('Data del pagamento', 'Day of the payment'), t('gg/mm/aaaa', 'dd/mm/yyyy'), 'numeric')}
        {field('amount', t('Importo pagato (€)', 'Amount paid (€)'), t(`Dovuto: ${money(payment.owed)}`, `Owed: ${money(payment.owed)}`), 'decimal')}
        {differs && (
          <div className="field col-12-12">
            <label className="field-label" htmlFor="pay-reason">{t('Perché l’importo è diverso da quello dovuto', 'Why the amount differs from what is owed')}</label>
            <textarea id="pay-reason" className="form-control" rows={2} maxLength={1000} value={values.reason} onChange={set('reason')} />
          </div>
        )}
      </div>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions"><button type="submit" className="btn btn-primary">{t('Dichiara il pagamento', 'Declare the payment')}</button></div>
    </form>
  );
}

function Payer({ practice, payment, reload }: { practice: Whole; payment: Due; reload: () => void }) {
  const subjects = practice.sections.flatMap((section) => (section.__typename === 'SubjectsSection' ? section.subjects : []));
  const [subject, setSubject] = useState('');
  const [trouble, setTrouble] = useState<Error | string | null>(null);
  const tell = async (subjectId: string | null) => {
    setTrouble(null);
    try {
      const { delegatePayment } = await send(DelegatePaymentDocument, { input: { practiceId: practice.id, subjectId, idempotencyKey: newKey() } });
      if (delegatePayment.errors.length) setTrouble(delegatePayment.errors.map(({ message }) => message).join(' '));
      reload();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  return (
    <div className="sub-form">
      <h3 className="doc-title">{t('Incarica un altro soggetto di pagare e inviare', 'Tell another subject to pay and send')}</h3>
      {payment.payerName
        ? <div className="actions"><span>{payment.payerName}</span><button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void tell(null)}>{t('Revoca l’incarico', 'Take it back')}</button></div>
        : (
          <div className="filters">
            <div className="field">
              <label className="field-label" htmlFor="payer">{t('Soggetto', 'Subject')}</label>
              <select id="payer" className="form-select" value={subject} onChange={(event) => setSubject(event.target.value)}>
                <option value="">{t('Scegli…', 'Choose…')}</option>
                {subjects.map(({ id, displayName, role }) => <option key={id} value={id}>{displayName} – {named('SubjectRole', role)}</option>)}
              </select>
            </div>
            <button type="button" className="btn btn-outline-primary align-self-end" disabled={!subject} onClick={() => void tell(subject)}>{t('Incarica', 'Tell him')}</button>
          </div>
        )}
      {trouble && <Refused trouble={trouble} />}
    </div>
  );
}
