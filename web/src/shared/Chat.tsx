import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ChatDocument, MarkMessagesReadDocument, MessageAddedDocument, SendMessageDocument, WithdrawMessageDocument, type ChatQuery } from '@contract/graphql';
import { client, listen, newKey, send } from './client';
import { moment, named, t } from './i18n';
import { Empty, Icon, Notice, Trouble, Waiting, explain } from './ui';

type Stored = NonNullable<NonNullable<ChatQuery['practice']>['messages']>['nodes'][number];
/** What a live message leaves out is read with the list. */
type Message = Omit<Stored, 'readBy'> & { readBy?: Stored['readBy'] };

/** The chat between the office and the front end; messages arrive by themselves. */
export default function Chat({ practice }: { practice: string }) {
  const [{ data, error }, again] = useQuery({ query: ChatDocument, variables: { practice, first: 50, after: null } });
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const [fresh, setFresh] = useState<Message[]>([]);
  const key = useRef(newKey());
  useEffect(() => listen(MessageAddedDocument, { practice, after: null }, ({ messageAdded }) => {
    const { message } = messageAdded;
    // The newest form of a message counts: it may have been withdrawn.
    if (message) setFresh((old) => [...old.filter(({ id }) => id !== message.id), message]);
    else if (messageAdded.live === 'RESET') again({ requestPolicy: 'network-only' });
  }), [practice, again]);
  // What is on the screen is read.
  const newest = [...(data?.practice?.messages?.nodes ?? []), ...fresh].filter(({ mine }) => !mine).sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0]?.id;
  useEffect(() => {
    if (newest) void client.mutation(MarkMessagesReadDocument, { input: { practiceId: practice, upTo: newest } }).toPromise();
  }, [practice, newest]);
  if (error && !data) return <Trouble error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting />;
  const rights = data.practice?.viewerCan;
  const stored = [...(data.practice?.messages?.nodes ?? [])].reverse();
  const all: Message[] = [
    ...stored.map((message) => ({ ...message, ...fresh.find(({ id }) => id === message.id) })),
    ...fresh.filter(({ id }) => !stored.some((other) => other.id === id)),
  ].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const withdraw = async (message: Message) => {
    setTrouble('');
    try {
      const { withdrawMessage } = await send(WithdrawMessageDocument, { input: { messageId: message.id } });
      if (withdrawMessage.errors.length) setTrouble(withdrawMessage.errors.map(({ message }) => message).join(' '));
      else setFresh((old) => [...old.filter(({ id }) => id !== message.id), { ...message, body: null, withdrawnAt: withdrawMessage.message?.withdrawnAt ?? new Date().toISOString() }]);
    } catch (error) {
      setTrouble(explain(error as Error));
    }
  };
  const write = async () => {
    if (!text.trim()) return;
    setTrouble('');
    try {
      const { sendMessage } = await send(SendMessageDocument, { input: { practiceId: practice, body: text, idempotencyKey: key.current } });
      if (sendMessage.message) {
        const { message } = sendMessage;
        setFresh((old) => (old.some(({ id }) => id === message.id) ? old : [...old, { ...message, withdrawnAt: null }]));
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
            {message.withdrawnAt ? <p><em>{t(`Messaggio ritirato dall’autore, ${moment(message.withdrawnAt)}`, `Withdrawn by its author, ${moment(message.withdrawnAt)}`)}</em></p> : <p>{message.body}</p>}
            {message.mine && !message.withdrawnAt && (
              <p className="bubble-who">
                {message.readBy?.length ? `${t('Letto da', 'Read by')}: ${message.readBy.map(({ role, at }) => `${named('ActorRole', role)} (${moment(at)})`).join(', ')}` : t('Non ancora letto', 'Not read yet')}{' '}
                {rights?.writeChat && <button type="button" className="text-button no-print" onClick={() => void withdraw(message)}>{t('Ritira', 'Withdraw')}<span className="visually-hidden">: {message.body}</span></button>}
              </p>
            )}
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
