import { useState, type ReactNode } from 'react';
import { live, reachable, sessionOver } from './client';
import { named, t } from './i18n';
import { lang, switchLang } from './lang';
import { signOut, type Person } from './session';
import { useSignal } from './signal';
import { Icon } from './ui';

export interface Place {
  to: string;
  text: string;
  current: boolean;
  badge?: number;
}

interface Props {
  area: string;
  person: Person | null;
  places: Place[];
  /** How a link of the navigation is rendered: the router's own below it. */
  link: (place: Place, close: () => void) => ReactNode;
  children: ReactNode;
}

/** Header, navigation, messages about the line, the page, footer. */
export function Shell({ area, person, places, link, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <div className="skiplinks">
        <a className="visually-hidden-focusable" href="#main">{t('Vai al contenuto principale', 'Skip to the main content')}</a>
      </div>
      <header className="top no-print" role="banner">
        <div className="slim">
          <div className="container slim-row">
            <span className="owner">Regione Toscana <span className="owner-more">– Settore Sismica</span></span>
            <div className="slim-tools">
              <button type="button" className="slim-button" lang={lang === 'it' ? 'en' : 'it'} onClick={() => switchLang(lang === 'it' ? 'en' : 'it')}>
                {lang === 'it' ? 'English' : 'Italiano'}
              </button>
              {person && (
                <details className="who">
                  <summary><Icon name="people" /> <span className="who-name">{person.name}</span></summary>
                  <div className="who-box">
                    <p className="mb-1"><strong>{person.name}</strong></p>
                    <p className="mb-1">{person.fiscalCode}</p>
                    <p className="mb-2 small">{t(`Accesso ${person.authMethod}, livello ${person.authLevel}`, `Signed in by ${person.authMethod}, level ${person.authLevel}`)}</p>
                    {person.offices.map(({ seat, role }) => <p key={seat + role} className="mb-1 small">{named('OfficeRole', role)}, {t('sede di', 'seat of')} {named('Seat', seat)}</p>)}
                    {person.offices.length > 0 && <p className="mb-2"><a href={area === 'ufficio' ? '/' : '/ufficio'}>{area === 'ufficio' ? t('Vai al portale dei professionisti', 'Go to the front office') : t('Vai alla scrivania dell’ufficio', 'Go to the back office')}</a></p>}
                    <p className="mb-2"><a href="/accessi">{t('Accessi e dispositivi', 'Sign-ins and devices')}</a></p>
                    <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void signOut()}>{t('Esci', 'Sign out')}</button>
                  </div>
                </details>
              )}
            </div>
          </div>
        </div>
        <div className="center">
          <div className="container center-row">
            <a className="brand" href={area === 'ufficio' ? '/ufficio' : '/'}>
              <svg viewBox="0 0 48 48" aria-hidden="true" className="brand-mark"><path d="M3 27h9l4-11 6 22 6-30 6 19h11" /></svg>
              <span>
                <span className="brand-name">PORTOS 2.0</span>
                <span className="brand-line">{t('Portale della Regione Toscana per la sismica', 'Portal of the Tuscany Region for seismic works')}</span>
              </span>
            </a>
            {places.length > 0 && (
              <button type="button" className="menu-button" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
                <Icon name="menu" /> <span>{t('Menu', 'Menu')}</span>
              </button>
            )}
          </div>
        </div>
        {places.length > 0 && (
          <nav id="nav" className={open ? 'nav-bar nav-open' : 'nav-bar'} aria-label={t('Navigazione principale', 'Main navigation')}>
            <ul className="container nav-list">
              {places.map((place) => <li key={place.to}>{link(place, close)}</li>)}
            </ul>
          </nav>
        )}
      </header>
      <Line person={person} />
      <main id="main" tabIndex={-1}>{children}</main>
      <footer className="foot no-print" role="contentinfo">
        <div className="container foot-row">
          <p className="mb-0"><strong>Regione Toscana</strong> – {t('Direzione Ambiente ed Energia, Settore Sismica', 'Department of Environment and Energy, Seismic Office')}</p>
          <p className="mb-0">{t('Numero verde accesso e CNS', 'Help with sign-in and CNS')}: <a href="tel:800004477">800 004477</a></p>
        </div>
      </footer>
    </>
  );
}

/** Says it when the service does not answer, or live messages do not arrive. */
function Line({ person }: { person: Person | null }) {
  const answers = useSignal(reachable);
  const messages = useSignal(live);
  const over = useSignal(sessionOver);
  const lost = !over && (!answers || (person !== null && messages === 'lost'));
  return (
    <div aria-live="polite" className="line-area no-print">
      {lost && (
        <div className="line">
          <div className="container line-row">
            <Icon name="alert" />
            <span>
              {answers
                ? t('Collegamento in tempo reale interrotto: riprovo da solo.', 'The live connection is broken: trying again by itself.')
                : t('Il servizio non risponde: riprovo da solo. Quello che scrivi resta su questo dispositivo.', 'The service does not answer: trying again by itself. What you type stays on this device.')}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}

/** While nothing answers, asks now and then whether somebody does again. */
export function watchLine(): void {
  const probe = async () => {
    if (reachable.get()) return;
    try {
      const answer = await fetch('/health/live', { cache: 'no-store' });
      if (answer.ok) reachable.set(true);
    } catch {
      // Still away.
    }
  };
  setInterval(() => void probe(), 3000);
  addEventListener('online', () => void probe());
}
