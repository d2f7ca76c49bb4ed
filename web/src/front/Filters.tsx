import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { IstanzaKind, PracticeFilter, PracticeState } from '@contract/graphql';
import { dayIn, dayOut, t, values } from '../shared/i18n';
import { Icon } from '../shared/ui';

/** A pause in typing after which the list follows. */
const PAUSE = 400;
const TEXTS = ['cerca', 'committente', 'indirizzo', 'protocollo'] as const;
const DAYS = ['dal', 'al'] as const;
const ALL = [...TEXTS, ...DAYS, 'stato', 'istanza'];

const label = (name: (typeof TEXTS)[number] | (typeof DAYS)[number]): string => ({
  cerca: t('Cerca', 'Search'),
  committente: t('Committente', 'Client'),
  indirizzo: t('Indirizzo dei lavori', 'Address of the works'),
  protocollo: t('Numero di protocollo', 'Number of protocol'),
  dal: t('Inviata dal', 'Sent from'),
  al: t('Inviata fino al', 'Sent until'),
})[name];

/** What narrows a list, read from the address. */
export function useFilter(): { filter: PracticeFilter; key: string; clear: (() => void) | null } {
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) || null;
  const filter: PracticeFilter = {
    text: get('cerca'),
    client: get('committente'),
    address: get('indirizzo'),
    protocolNumber: get('protocollo'),
    sentFrom: get('dal'),
    sentTo: get('al'),
    states: get('stato') ? [get('stato') as PracticeState] : null,
    istanzaKinds: get('istanza') ? [get('istanza') as IstanzaKind] : null,
  };
  return { filter, key: params.toString(), clear: ALL.some(get) ? () => setParams({}, { replace: true }) : null };
}

/** The same panel for every list; what it says stands in the address. */
export function Filters() {
  const [params, setParams] = useSearchParams();
  const { clear } = useFilter();
  const narrow = (name: string, value: string) => setParams((old) => {
    const next = new URLSearchParams(old);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  }, { replace: true });
  const text = (name: (typeof TEXTS)[number], help?: string) => <Typed key={name} name={name} label={label(name)} help={help} value={params.get(name) ?? ''} read={(typed) => typed.trim()} onValue={(value) => narrow(name, value)} />;
  const choice = (name: string, title: string, all: string, type: string, without: string) => (
    <div className="field">
      <label className="field-label" htmlFor={name}>{title}</label>
      <select id={name} className="form-select" value={params.get(name) ?? ''} onChange={(event) => narrow(name, event.target.value)}>
        <option value="">{all}</option>
        {values(type).filter(([key]) => key !== without).map(([key, words]) => <option key={key} value={key}>{words}</option>)}
      </select>
    </div>
  );
  return (
    <form className="filters" role="search" aria-label={t('Filtri', 'Filters')} onSubmit={(event) => event.preventDefault()}>
      {text('cerca', t('Oggetto, numero, comune, persone', 'Title, number, comune, people'))}
      {choice('stato', t('Stato', 'State'), t('Tutti gli stati', 'All states'), 'PracticeState', 'ELIMINATA')}
      <details className="more-filters" open={['committente', 'indirizzo', 'protocollo', 'istanza', 'dal', 'al'].some((name) => params.get(name))}>
        <summary>{t('Altri filtri', 'More filters')}</summary>
        <div className="filters">
          {text('committente')}
          {text('indirizzo')}
          {text('protocollo')}
          {choice('istanza', t('Istanza inviata', 'Istanza sent'), t('Tutte', 'All'), 'IstanzaKind', '')}
          {DAYS.map((name) => <Typed key={name} name={name} label={label(name)} help={t('gg/mm/aaaa', 'dd/mm/yyyy')} value={dayOut(params.get(name) ?? '')} read={(typed) => (typed.trim() ? dayIn(typed) : '')} onValue={(value) => narrow(name, value)} />)}
        </div>
      </details>
      {clear && <button type="button" className="text-button" onClick={clear}><Icon name="cross" /> {t('Togli i filtri', 'Clear filters')}</button>}
    </form>
  );
}

/** A field whose value counts when its writer pauses; null while it is none. */
function Typed({ name, label, help, value, read, onValue }: { name: string; label: string; help?: string | undefined; value: string; read: (typed: string) => string | null; onValue: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const found = read(typed);
    if (typed === value || found === null) return;
    const pause = setTimeout(() => onValue(found), PAUSE);
    return () => clearTimeout(pause);
    // The pause begins anew with each key, and with nothing else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  const wrong = read(typed) === null;
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={name}>{label}</label>
      <input id={name} className="form-control" autoComplete="off" maxLength={200} value={typed} aria-invalid={wrong ? true : undefined} aria-describedby={help ? `${name}-help` : undefined} onChange={(event) => setTyped(event.target.value)} />
      {help && <span id={`${name}-help`} className={wrong ? 'field-error' : 'field-help'}>{help}</span>}
    </div>
  );
}
