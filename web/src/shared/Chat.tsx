import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ChatDocument, MessageAddedDocument, SendMessageDocument, type ChatQuery } from '@contract/graphql';
import { listen, newKey, send } from './client';
import { moment, named, t } from './i18n';
import { Empty, Icon, Notice, Trouble, Waiting, explain } from './ui';

type Message = NonNullable<NonNullable<ChatQuery['practice']>['messages']>['nodes'][number];

/** The chat between the office and the front end; messages arrive by themselves. */
export default function Chat({ practice }: { practice: string }) {
  const [{ data, error }, again] = useQuery({ query: ChatDocument, variables: { practice, first: 50, after: null } });
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const [fresh, setFresh] = useState<Message[]>([]);
  const key = useRef(newKey());
  useEffect(() => listen(MessageAddedDocument, { practice, after: null }, ({ messageAdded }) => {
    const { message } = messageAdded;
    if (message) setFresh((old) => (old.some(({ id }) => id === message.id) ? old : [...old, message]));
    else if (messageAdded.live === 'RESET') again({ requestPolicy: 'network-only' });
  }), [practice, again]);
  if (error && !data) return <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const rights = data.practice?.viewerCan;
  const stored = [...(data.practice?.messages?.nodes ?? [])].reverse();
  const all = [...stored, ...fresh.filter(({ id }) => !stored.some((other) => other.id === id))];
  const write = async () => {
    if (!text.trim()) return;
    setTrouble('');
    try {
      const { sendMessage } = await send(SendMessageDocument, { input: { practiceId: practice, body: text, idempotencyKey: key.current } });
      if (sendMessage.message) {
        const { message } = sendMessage;
        setFresh((old) => (old.some(({ id }) => id === message.id) ? old : [...old, message]));
        setText('');
        key.current = newKey();
      } else setTrouble(sendMessage.errors.map(({ message }) => message).join(' '));
    } catch (error) {
      setTrouble(explain(error as Error));
    }
  };
  return (
    <section className="group" aria-label={t('Comunicazioni con l’ufficio', 'Messages with the office')}>
      <h2 className="group-title">{t('Comunicazioni con l’ufficio', 'Messages with the office')}</h2>
      <p className="field-help mb-3">{t('Per comunicazioni brevi: non sostituiscono gli avvisi del procedimento.', 'For short messages: they do not replace the notices of the procedure.')}</p>
      {all.length === 0 && <div className="mb-3"><Empty title={t('Nessun messaggio.', 'No message.')} /></div>}
      <ol className="chat" aria-live="polite">
        {all.map((message) => (
          <li key={message.id} className={message.mine ? 'bubble bubble-mine' : 'bubble'}>
            <p className="bubble-who">{message.mine ? t('Tu', 'You') : `${message.authorName}, ${named('ActorRole', message.authorRole)}`} · {moment(message.createdAt)}</p>
            <p>{message.body}</p>
          </li>
        ))}
      </ol>
      {rights?.writeChat && (
        <form className="chat-form" onSubmit={(event) => { event.preventDefault(); void write(); }}>
          <div className="field">
            <label className="field-label" htmlFor="chat-text">{t('Messaggio', 'Message')}</label>
            <textarea id="chat-text" className="form-control" rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} aria-describedby="chat-left" />
            <span id="chat-left" className="field-help">{t(`${1000 - text.length} caratteri disponibili`, `${1000 - text.length} characters left`)}</span>
          </div>
          {trouble && <Notice tone="danger"><p className="mb-0">{trouble}</p></Notice>}
          <button type="submit" className="btn btn-primary" disabled={!text.trim()}><Icon name="chat" /> {t('Invia', 'Send')}</button>
        </form>
      )}
    </section>
  );
}
