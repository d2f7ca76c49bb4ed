import { useEffect, useState } from 'react';
import { t } from '../shared/i18n';
import { lang } from '../shared/lang';
import { loginAddress } from '../shared/session';
import { Shell } from '../shared/Shell';
import { Empty, Icon, Notice, PageTitle, Waiting } from '../shared/ui';

interface Member { name: string; type: string; about: string; args?: Member[]; deprecated?: string }
interface Type { name: string; kind: string; about: string; fields?: Member[]; values?: { name: string; about: string }[] }
interface Operation { name: string; id: string; kind: string; about: string; text: string; variables: Record<string, unknown> }
interface Content { operations: Operation[]; types: Type[] }

/** The API as its schema describes it: operations that can be tried, and every type. */
export function Docs() {
  const [content, setContent] = useState<Content | null>(null);
  const [wanted, setWanted] = useState('');
  useEffect(() => void import('@contract/docs.json').then(({ default: loaded }) => setContent(loaded as unknown as Content)), []);
  const fits = ({ name, about }: { name: string; about: string }) => `${name} ${about}`.toLowerCase().includes(wanted.trim().toLowerCase());
  const operations = content?.operations.filter(fits) ?? [];
  const types = content?.types.filter(fits) ?? [];
  const title = t('L’API di PORTOS 2.0', 'The API of PORTOS 2.0');
  return (
    <Shell area="docs" person={null} places={[]} link={() => null}>
      <div className="container py-4">
        <PageTitle title={title} lead={t('Una sola porta, GraphQL: POST /graphql, gli eventi su WebSocket. Le descrizioni vengono dallo schema, in inglese; gli esempi sono quelli che i test eseguono.', 'One door, GraphQL: POST /graphql, live messages over a WebSocket. Descriptions come from the schema; the examples are those that the tests run.')}>{title}</PageTitle>
        <form role="search" className="filters mb-4" onSubmit={(event) => event.preventDefault()}>
          <div className="field">
            <label className="field-label" htmlFor="wanted">{t('Cerca un’operazione, un tipo o un campo', 'Search an operation or a type')}</label>
            <input id="wanted" className="form-control" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
          </div>
        </form>
        {!content && <Waiting />}
        {content && operations.length + types.length === 0 && <Empty title={t('Niente corrisponde.', 'Nothing fits.')}><button type="button" className="btn btn-outline-primary" onClick={() => setWanted('')}>{t('Mostra tutto', 'Show all')}</button></Empty>}
        {operations.length > 0 && <h2 id="operazioni" className="group-title">{t('Operazioni', 'Operations')} ({operations.length})</h2>}
        {operations.map((operation) => <Example key={operation.name} operation={operation} />)}
        {types.length > 0 && <h2 className="group-title mt-4">{t('Tipi', 'Types')} ({types.length})</h2>}
        {types.map((type) => <Reference key={type.name} type={type} />)}
      </div>
    </Shell>
  );
}

/** One operation with its example; what is run is run in the caller's own name. */
function Example({ operation }: { operation: Operation }) {
  const [variables, setVariables] = useState(() => JSON.stringify(operation.variables, null, 2));
  const [answer, setAnswer] = useState('');
  const [signIn, setSignIn] = useState(false);
  const [wrong, setWrong] = useState('');
  const id = `op-${operation.name}`;
  const run = async (dryRun: boolean) => {
    setWrong('');
    let parsed: unknown;
    try {
      parsed = JSON.parse(variables || '{}');
    } catch {
      setWrong(t('Le variabili non sono JSON valido.', 'The variables are not valid JSON.'));
      return;
    }
    try {
      const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': lang }, body: JSON.stringify({ documentId: operation.id, variables: parsed, ...(dryRun ? { extensions: { dryRun } } : {}) }) });
      const body = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
      setSignIn(body.errors?.some(({ extensions }) => ['UNAUTHENTICATED', 'OPERATION_NOT_REGISTERED'].includes(extensions?.code ?? '')) ?? false);
      setAnswer(JSON.stringify(body, null, 2));
    } catch {
      setWrong(t('Il servizio non risponde: riprova tra poco.', 'The service does not answer: try again soon.'));
    }
  };
  return (
    <details className="part" id={operation.name}>
      <summary>{operation.name} <span className="tag tag-blue">{operation.kind}</span><span className="doc-note" lang="en">{operation.about}</span></summary>
      <div>
        <pre className="code" tabIndex={0} aria-label={t('Testo', 'Text')}>{operation.text}</pre>
        <div className="field mb-2">
          <label className="field-label" htmlFor={id}>{t('Variabili', 'Variables')}</label>
          <textarea id={id} className="form-control code-input" rows={Math.min(12, variables.split('\n').length + 1)} value={variables} spellCheck={false} onChange={(event) => setVariables(event.target.value)} />
          <span className="field-help">{t('Al posto di "$practice" e simili scrivi un identificativo vero.', 'Put a real id in place of "$practice" and the like.')}</span>
        </div>
        <div className="actions">
          {operation.kind !== 'subscription' && <button type="button" className="btn btn-primary btn-sm" onClick={() => void run(false)}><Icon name="right" /> {t('Esegui', 'Run')}<span className="visually-hidden"> {operation.name}</span></button>}
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => void run(true)}>{t('Quanto costa', 'What it costs')}<span className="visually-hidden">: {operation.name}</span></button>
        </div>
        {wrong && <Notice tone="danger"><p className="mb-0">{wrong}</p></Notice>}
        {signIn && <Notice><p className="mb-0"><a href={loginAddress(`/docs#${operation.name}`)}>{t('Accedi', 'Sign in')}</a> {t('per eseguirla a tuo nome.', 'to run it in your own name.')}</p></Notice>}
        {answer && <pre className="code" tabIndex={0} aria-label={t('Risposta', 'Answer')}>{answer}</pre>}
      </div>
    </details>
  );
}

function Reference({ type }: { type: Type }) {
  return (
    <details className="part" id={type.name}>
      <summary>{type.name} <span className="tag">{type.kind}</span><span className="doc-note" lang="en">{type.about}</span></summary>
      <div lang="en">
        <dl className="members">
          {type.fields?.map((field) => (
            <div key={field.name}>
              <dt><code>{field.name}{field.args && `(${field.args.map(({ name, type }) => `${name}: ${type}`).join(', ')})`}: {field.type}</code></dt>
              <dd>{field.about}{field.deprecated && <strong> {field.deprecated}</strong>}</dd>
            </div>
          ))}
          {type.values?.map((value) => <div key={value.name}><dt><code>{value.name}</code></dt><dd>{value.about}</dd></div>)}
        </dl>
        {!type.fields?.length && !type.values?.length && <p className="mb-0">{type.about}</p>}
      </div>
    </details>
  );
}
