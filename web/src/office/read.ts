// Which practices this officer has opened, in which version: kept in the browser, an aid and no record.

const KEY = 'portos:read';

function all(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

export const isRead = (id: string, updatedAt: string): boolean => (all()[id] ?? '') >= updatedAt;

export function markRead(id: string, updatedAt: string): void {
  const read = Object.entries({ ...all(), [id]: updatedAt }).slice(-500);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(read)));
  } catch {
    // Without a place to keep it everything stays unread.
  }
}
