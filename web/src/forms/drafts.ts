// What was typed and not saved yet, kept on this device: by person, practice and section. Gone with the save and at sign-out.

const PREFIX = 'portos:draft:';

export interface Draft {
  version: number;
  edits: Record<string, unknown>;
  at: string;
}

const key = (person: string, practice: string, section: string) => `${PREFIX}${person}:${practice}:${section}`;

export function readDraft(person: string, practice: string, section: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key(person, practice, section)) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

export function writeDraft(person: string, practice: string, section: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key(person, practice, section), JSON.stringify(draft));
    else localStorage.removeItem(key(person, practice, section));
  } catch {
    // The device is full or forbids it: the save itself is still on its way.
  }
}

export function forgetDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}
