import { Link } from 'react-router';
import { t } from '../shared/i18n';
import { loginAddress } from '../shared/session';
import { Icon, PageTitle } from '../shared/ui';

export function Welcome() {
  return (
    <>
      <div className="hero">
        <div className="container">
          <PageTitle title={t('Accesso', 'Sign in')}>{t('Le pratiche sismiche, compilate insieme', 'Seismic practices, compiled together')}</PageTitle>
          <p className="hero-text">
            {t(
              'Il portale telematico per l’invio e la gestione delle pratiche sismiche in Toscana: titolare digitale, geologo, direttore dei lavori e collaudatore lavorano sulla stessa pratica, ciascuno sulla parte che gli compete.',
              'The portal for sending and handling seismic practices in Tuscany: titolare digitale, geologist, director of works and tester work on the same practice, each on his own part.',
            )}
          </p>
          <a className="btn btn-primary btn-lg" href={loginAddress()}><Icon name="key" /> {t('Accedi con SPID, CIE o CNS', 'Sign in with SPID, CIE or CNS')}</a>
        </div>
      </div>
      <div className="container py-4">
        <div className="tiles">
          <section className="tile"><h2>{t('Compila', 'Compile')}</h2><p>{t('Sei sezioni, salvate mentre scrivi. Delega la sezione geologica al geologo con un clic: riceve una mail con il collegamento alla pratica.', 'Six sections, saved as you type. Delegate the geology section to the geologist with one click: he gets a mail with a link to the practice.')}</p></section>
          <section className="tile"><h2>{t('Allega e firma', 'Attach and sign')}</h2><p>{t('Carica molti file insieme; se la linea cade, il caricamento riprende da dove era. Firma nel portale oppure allega file CAdES e PAdES.', 'Upload many files at once; if the line breaks, the upload goes on from where it was. Sign in the portal, or attach CAdES and PAdES files.')}</p></section>
          <section className="tile"><h2>{t('Verifica e dichiara', 'Check and declare')}</h2><p>{t('Il controllo formale dice che cosa manca e porta al campo da correggere. Confermare il testo proposto equivale a dichiarare.', 'The formal check says what is missing and leads to the field to correct. Confirming the proposed text equals declaring.')}</p></section>
        </div>
        <section className="tile mt-3">
          <h2>{t('Problemi di accesso con la CNS?', 'Trouble signing in with the CNS?')}</h2>
          <ul className="mb-0">
            <li>{t('Inserisci la carta e accendi il lettore prima di aprire il browser.', 'Insert the card and switch on the reader before you open the browser.')}</li>
            <li>{t('Se il PIN non viene chiesto, installa o aggiorna il software del lettore (modulo PKCS#11).', 'If no PIN is asked for, install or update the software of the reader (PKCS#11 module).')}</li>
            <li>{t('Con un supporto USB usa il browser portatile che contiene.', 'With a USB token use the portable browser on it.')}</li>
            <li>{t('Se la carta è scaduta, danneggiata o il PIN è bloccato, rivolgiti a chi l’ha rilasciata: numero verde 800 004477.', 'If the card has expired, is damaged or its PIN is locked, turn to who issued it: free number 800 004477.')}</li>
          </ul>
        </section>
      </div>
    </>
  );
}

export function Lost() {
  return (
    <div className="container py-5">
      <PageTitle title={t('Pagina non trovata', 'Page not found')}>{t('Pagina non trovata', 'Page not found')}</PageTitle>
      <p>{t('L’indirizzo non esiste, o la pratica non è visibile con la tua identità. Se sei arrivato da una mail, la delega può essere stata annullata o conclusa.', 'The address does not exist, or the practice cannot be seen with your identity. If you came from a mail, the delegation may have been revoked or concluded.')}</p>
      <div className="actions">
        <Link className="btn btn-primary" to="/deleghe">{t('Le mie deleghe', 'My delegations')}</Link>
        <Link className="btn btn-outline-primary" to="/progetti">{t('I miei progetti', 'My projects')}</Link>
      </div>
    </div>
  );
}
