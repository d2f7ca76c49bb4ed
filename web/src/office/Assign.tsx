import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { AssignPracticeDocument, ColleaguesDocument, InboxItemDocument, type Seat } from '@contract/graphql';
import { useAct } from '../shared/act';
import { send } from '../shared/client';
import { named, t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Waiting } from '../shared/ui';

/** Whose work the practice is. Reviewers take it or give it back; who decides names anybody. */
export function Assign({ practice, seat, decides, news }: { practice: string; seat: Seat; decides: boolean; news: number }) {
  const [{ data }, again] = useQuery({ query: InboxItemDocument, variables: { practice } });
  const [{ data: people }] = useQuery({ query: ColleaguesDocument, variables: { office: seat } });
  const [chosen, setChosen] = useState('');
  const { busy, trouble, run } = useAct(() => again({ requestPolicy: 'network-only' }));
  useEffect(() => { if (news) again({ requestPolicy: 'network-only' }); }, [news, again]);
  const item = data?.inboxItem;
  // What comes stands where it was waited for: nothing jumps.
  if (!data) return <section className="group group-waiting"><Waiting /></section>;
  if (!item) return null;
  const colleagues = people?.colleagues ?? [];
  const own = colleagues.find((colleague) => colleague.own);
  const mine = Boolean(own && item.assignee === own.name);
  const assign = (officerId: string | null) => void run(async () => (await send(AssignPracticeDocument, { input: { practiceId: practice, officerId } })).assignPractice.errors);
  return (
    <section className="group" aria-label={t('Assegnazione', 'Assignment')}>
      <h2 className="group-title">{t('Assegnazione', 'Assignment')}</h2>
      <p role="status">
        {item.assignee ? t(`Assegnata a ${item.assignee}.`, `Named to ${item.assignee}.`)
          : item.routedTo ? t(`Non assegnata: il comune spetta a ${item.routedTo}.`, `Named to nobody: the comune comes to ${item.routedTo}.`)
          : t('Non assegnata: è nella coda comune.', 'Named to nobody: it is in the common queue.')}
      </p>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions mb-0">
        {own && !mine && (decides || !item.assignee) && <button type="button" className="btn btn-primary" disabled={busy} onClick={() => assign(own.id)}>{t('Prendi in carico', 'Take it')}</button>}
        {item.assignee && (mine || decides) && <button type="button" className="btn btn-outline-primary" disabled={busy} onClick={() => assign(null)}>{t('Rimetti in coda', 'Back to the queue')}</button>}
      </div>
      {decides && colleagues.length > 0 && (
        <div className="filters mt-3">
          <div className="field">
            <label className="field-label" htmlFor="assign">{t('Assegna a', 'Name it to')}</label>
            <select id="assign" className="form-select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{t('Scegli…', 'Choose…')}</option>
              {colleagues.map(({ id, name, role }) => <option key={id} value={id}>{name} – {named('OfficeRole', role)}</option>)}
            </select>
          </div>
          <button type="button" className="btn btn-outline-primary align-self-end" disabled={busy || !chosen} onClick={() => assign(chosen)}>{t('Assegna', 'Assign')}</button>
        </div>
      )}
    </section>
  );
}
