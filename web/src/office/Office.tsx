import { Suspense } from 'react';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import type { Seat } from '@contract/graphql';
import { named, t } from '../shared/i18n';
import { later } from '../shared/later';
import { Session, loginAddress, useViewer } from '../shared/session';
import { Shell } from '../shared/Shell';
import { Icon, PageTitle, Waiting } from '../shared/ui';
import { Inbox } from './Inbox';

export const Review = later(() => import('./Review'));
const Draws = later(() => import('./Draws'));
const Charts = later(() => import('./Charts'));

export function Office() {
  return (
    <Session welcome={<Shell area="ufficio" person={null} places={[]} link={() => null}><SignIn /></Shell>}>
      <SignedIn />
    </Session>
  );
}

function SignIn() {
  return (
    <div className="container py-5">
      <PageTitle title={t('Accesso', 'Sign in')}>{t('Scrivania dell’ufficio', 'Back office')}</PageTitle>
      <p>{t('L’accesso è riservato al personale del Settore Sismica. Dopo l’accesso torni a questa pagina.', 'For the staff of the seismic office only. After signing in you come back to this page.')}</p>
      <a className="btn btn-primary" href={loginAddress()}><Icon name="key" /> {t('Accedi', 'Sign in')}</a>
    </div>
  );
}

function SignedIn() {
  const person = useViewer();
  const { pathname } = useLocation();
  const seats = [...new Set(person.offices.map(({ seat }) => seat))];
  const first = seats[0];
  // The name of the seat is said once for its pages, and with each when there are several.
  const places = seats.flatMap((seat) => {
    const of = seats.length > 1 ? ` – ${named('Seat', seat)}` : '';
    return ([['', t(`Sede di ${named('Seat', seat)}`, `Seat of ${named('Seat', seat)}`)], ['/sorteggi', t('Sorteggi', 'Draws') + of], ['/numeri', t('Numeri', 'Figures') + of]] as const)
      .map(([path, text]) => ({ to: `/sede/${seat}${path}`, text, current: pathname === `/sede/${seat}${path}` }));
  });
  const operates = (seat: string) => person.offices.some((office) => office.seat === seat && office.role === 'SORTEGGI');
  return (
    <Shell area="ufficio" person={person} places={places} link={(place, close) => <Link to={place.to} aria-current={place.current ? 'page' : undefined} onClick={close}>{place.text}</Link>}>
      {!first ? <NoSeat /> : (
        <Suspense fallback={<Waiting page />}>
          <Routes>
            <Route path="/" element={<Navigate to={`/sede/${first}`} replace />} />
            {seats.map((seat) => <Route key={seat} path={`/sede/${seat}`} element={<Inbox key={seat} seat={seat as Seat} />} />)}
            {seats.map((seat) => <Route key={`${seat}-draws`} path={`/sede/${seat}/sorteggi`} element={<Draws key={seat} seat={seat as Seat} operates={operates(seat)} />} />)}
            {seats.map((seat) => <Route key={`${seat}-charts`} path={`/sede/${seat}/numeri`} element={<Charts key={seat} seat={seat as Seat} />} />)}
            <Route path="/pratiche/:id" element={<Review />} />
            <Route path="*" element={<NoSeat />} />
          </Routes>
        </Suspense>
      )}
    </Shell>
  );
}

function NoSeat() {
  const title = t('Nessun ruolo nell’ufficio', 'No role in the office');
  return (
    <div className="container py-5">
      <PageTitle title={title}>{title}</PageTitle>
      <p>{t('Questa area è del personale del Settore Sismica. Se ne fai parte, chiedi a chi amministra la tua sede di assegnarti un ruolo.', 'This area is for the staff of the seismic office. If you belong to it, ask the administrator of your seat for a role.')}</p>
      <a className="btn btn-primary" href="/">{t('Vai al portale dei professionisti', 'Go to the front office')}</a>
    </div>
  );
}
