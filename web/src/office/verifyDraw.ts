// The draw computed again from what is published, by the browser alone: the same steps as `portos verify-draw`.

interface Published {
  quotas: Record<string, number>;
  commitment: string;
  list: { protocol: string; group: string }[];
  listDigest: string;
  seed: string;
  drawn: string[];
}
export type Flaw = 'COMMITMENT' | 'LIST' | 'DRAWN';

const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const text = (value: string) => new TextEncoder().encode(value);

/** What is wrong with a record; nothing when the filings that were drawn are those that come out. */
export async function flaws(record: string): Promise<Flaw[]> {
  const { quotas, commitment, list, listDigest, seed, drawn } = JSON.parse(record) as Published;
  const found: Flaw[] = [];
  const secret = Uint8Array.from(seed.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  if (hex(await crypto.subtle.digest('SHA-256', secret)) !== commitment) found.push('COMMITMENT');
  const digest = hex(await crypto.subtle.digest('SHA-256', text(list.map(({ protocol, group }) => `${protocol}\t${group}\n`).join(''))));
  if (digest !== listDigest) found.push('LIST');
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const groups = new Map<string, { rank: string; protocol: string }[]>();
  for (const { protocol, group } of list) {
    const rank = hex(await crypto.subtle.sign('HMAC', key, text(`${digest}\n${protocol}`)));
    groups.set(group, [...(groups.get(group) ?? []), { rank, protocol }]);
  }
  const right = [...groups].flatMap(([group, lots]) => {
    const quota = quotas[group] ?? quotas['*'] ?? 10_000;
    const take = Math.min(lots.length, Math.max(1, Math.ceil((lots.length * quota) / 10_000)));
    return lots.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, take).map(({ protocol }) => protocol);
  });
  if ([...right].sort().join() !== [...drawn].sort().join()) found.push('DRAWN');
  return found;
}
