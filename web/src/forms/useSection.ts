// A section while somebody writes in it: what the service holds, what was typed, and the way of one to the other.

import { useCallback, useEffect, useRef, useState } from 'react';
import { SaveSectionDocument, type SaveSectionInput } from '@contract/graphql';
import { reachable, send, sessionOver } from '../shared/client';
import { form as describe } from '../shared/i18n';
import { explain } from '../shared/ui';
import type { CombinedError } from '@urql/core';
import { readDraft, writeDraft } from './drafts';
import { SECTIONS, type FormSection } from './layout';
import { same, toForm, toInput, type FormValues, type Value } from './values';

/** How long after the last key a save begins. */
const IDLE = 1500;

export interface Conflict {
  mine: Value;
  theirs: Value;
}
export type SaveState =
  | { kind: 'clean'; at: string | null }
  | { kind: 'typing' | 'saving' }
  | { kind: 'waiting'; why: string }
  | { kind: 'refused'; why: string };

interface Server {
  version: number;
  savedAt: string | null;
  values: FormValues;
}

export interface Held {
  values: FormValues;
  state: SaveState;
  wrong: Record<string, string>;
  conflicts: Record<string, Conflict>;
  restored: string | null;
  change: (field: string, value: Value) => void;
  leave: () => void;
  saveNow: () => Promise<boolean>;
  decide: (field: string, choice: 'mine' | 'theirs') => void;
}

interface Source {
  version: number;
  savedAt: string | null;
  data: Record<string, unknown>;
}

export function useSection(person: string, practice: string, kind: FormSection, source: Source, writable: boolean, readAgain: () => void): Held {
  const { form, member } = SECTIONS[kind];
  const [server, setServer] = useState<Server>(() => ({ version: source.version, savedAt: source.savedAt, values: toForm(form, source.data) }));
  const [draft] = useState(() => (writable ? readDraft(person, practice, kind) : null));
  const [edits, setEdits] = useState<FormValues>(() => (draft?.edits as FormValues | undefined) ?? {});
  const [conflicts, setConflicts] = useState<Record<string, Conflict>>({});
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [state, setState] = useState<SaveState>(() => (draft && Object.keys(draft.edits).length ? { kind: 'typing' } : { kind: 'clean', at: source.savedAt }));
  const latest = useRef({ server, edits, conflicts });
  latest.current = { server, edits, conflicts };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<boolean> | null>(null);

  const keep = useCallback((next: FormValues, version: number) => {
    const empty = Object.keys(next).length === 0;
    writeDraft(person, practice, kind, empty ? null : { version, edits: next, at: new Date().toISOString() });
  }, [person, practice, kind]);

  // What the service holds now: untouched fields follow it, and where both moved, the person decides.
  useEffect(() => {
    const { server: old, edits: typed, conflicts: open } = latest.current;
    if (source.version < old.version) return;
    const values = toForm(form, source.data);
    if (source.version === old.version && same(values, old.values)) return;
    const nextEdits: FormValues = {};
    const nextConflicts: Record<string, Conflict> = {};
    for (const [field, mine] of Object.entries(typed)) {
      const theirs = values[field] as Value;
      if (same(mine, theirs)) continue;
      nextEdits[field] = mine;
      if (open[field] || !same(theirs, old.values[field])) nextConflicts[field] = { mine, theirs };
    }
    const next = { version: source.version, savedAt: source.savedAt, values };
    latest.current = { server: next, edits: nextEdits, conflicts: nextConflicts };
    setServer(next);
    setEdits(nextEdits);
    setConflicts(nextConflicts);
    keep(nextEdits, source.version);
    if (Object.keys(nextEdits).length === 0) setState({ kind: 'clean', at: source.savedAt });
    else schedule(300);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source.version, source.data, source.savedAt]);

  const once = useCallback(async (): Promise<boolean> => {
    const { server: held, edits: typed, conflicts: open } = latest.current;
    const words = describe(form);
    const patch: Record<string, unknown> = {};
    const sent: FormValues = {};
    const mistakes: Record<string, string> = {};
    for (const [field, value] of Object.entries(typed)) {
      const its = words[field];
      if (!its || open[field]) continue;
      const converted = toInput(its, value);
      if ('wrong' in converted) mistakes[field] = converted.wrong;
      else {
        patch[field] = converted.value;
        sent[field] = value;
      }
    }
    setWrong(mistakes);
    if (Object.keys(patch).length === 0) {
      setState(Object.keys(mistakes).length || Object.keys(open).length ? { kind: 'refused', why: '' } : { kind: 'clean', at: held.savedAt });
      return Object.keys(mistakes).length === 0 && Object.keys(open).length === 0;
    }
    setState({ kind: 'saving' });
    const input = { practiceId: practice, expectedVersion: held.version, section: { [member]: patch } } as unknown as SaveSectionInput;
    let answer;
    try {
      answer = (await send(SaveSectionDocument, { input })).saveSection;
    } catch (error) {
      const problem = error as CombinedError;
      setState({ kind: 'waiting', why: explain(problem) });
      // Nothing is lost: it is on this device, and goes out when somebody answers again.
      if (!sessionOver.get()) schedule(5000);
      return false;
    }
    if (answer.errors.length === 0 && answer.section) {
      const { version, savedAt } = answer.section;
      const now = latest.current;
      const rest: FormValues = {};
      for (const [field, value] of Object.entries(now.edits)) if (!(field in sent) || !same(value, sent[field])) rest[field] = value;
      const next: Server = { version, savedAt: savedAt ?? null, values: { ...now.server.values, ...sent } };
      latest.current = { ...now, server: next, edits: rest };
      setServer(next);
      setEdits(rest);
      keep(rest, version);
      if (Object.keys(rest).length) schedule(IDLE);
      setState(Object.keys(mistakes).length ? { kind: 'refused', why: '' } : { kind: 'clean', at: savedAt ?? null });
      return Object.keys(mistakes).length === 0;
    }
    if (answer.errors.some(({ code }) => code === 'CONFLICT')) {
      setState({ kind: 'typing' });
      readAgain();
      return false;
    }
    const refused: Record<string, string> = { ...mistakes };
    let other = '';
    for (const { path, message } of answer.errors) {
      const field = path.split('.').find((part) => part.replace(/\[.*/, '') in patch)?.replace(/\[.*/, '');
      if (field) refused[field] = message;
      else other = message;
    }
    setWrong(refused);
    setState({ kind: 'refused', why: other });
    return false;
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, member, practice, keep, readAgain]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // One save at a time: the second would carry the version that the first is about to change.
    while (saving.current) await saving.current;
    const run = once();
    saving.current = run;
    try {
      return await run;
    } finally {
      saving.current = null;
    }
  }, [once]);

  const schedule = useCallback((after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow(), after);
  }, [saveNow]);

  const change = useCallback((field: string, value: Value) => {
    const { server: held, edits: typed } = latest.current;
    const next = { ...typed };
    if (same(value, held.values[field])) delete next[field];
    else next[field] = value;
    latest.current = { ...latest.current, edits: next };
    setEdits(next);
    setWrong(({ [field]: _, ...rest }) => rest);
    keep(next, held.version);
    setState({ kind: 'typing' });
    schedule(IDLE);
  }, [keep, schedule]);

  const decide = useCallback((field: string, choice: 'mine' | 'theirs') => {
    const now = latest.current;
    const { [field]: _, ...rest } = now.conflicts;
    const edits = { ...now.edits };
    if (choice === 'theirs') delete edits[field];
    latest.current = { ...now, conflicts: rest, edits };
    setConflicts(rest);
    setEdits(edits);
    keep(edits, now.server.version);
    schedule(100);
  }, [keep, schedule]);

  // What was kept from the last time goes out at once; so does what waited for the line or the session.
  useEffect(() => {
    if (!writable) return;
    const retry = () => {
      if (Object.keys(latest.current.edits).length && reachable.get() && !sessionOver.get()) schedule(200);
    };
    retry();
    const stops = [reachable.listen(retry), sessionOver.listen(retry)];
    return () => {
      stops.forEach((stop) => stop());
      clearTimeout(timer.current);
      // Leaving the page of the section saves what waits.
      if (Object.keys(latest.current.edits).length) void saveNow();
    };
  }, [writable, schedule, saveNow]);

  const leave = useCallback(() => { if (Object.keys(latest.current.edits).length) schedule(150); }, [schedule]);
  return { values: { ...server.values, ...edits }, state, wrong, conflicts, restored: draft && Object.keys(draft.edits).length ? draft.at : null, change, leave, saveNow, decide };
}
